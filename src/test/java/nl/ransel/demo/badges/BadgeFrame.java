package nl.ransel.demo.badges;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import nl.ransel.demo.badges.BadgeArt.Point;

/** The outline of a badge. */
enum BadgeFrame {

	/** A plain disc. */
	DISC((turn) -> 1),
	/** Six straight sides, standing on a corner. */
	HEXAGON(polygon(6)),
	/** Eight straight sides, lying on one. */
	OCTAGON(polygon(8)),
	/** A scalloped edge of twelve petals. */
	ROSETTE((turn) -> 0.965 + 0.035 * Math.cos(12 * turn)),
	/** Sixteen shallow rays. */
	SUN((turn) -> 0.95 + 0.05 * triangle(16 * turn));

	private static final int STEPS = 288;

	private final DoubleUnaryOperator reach;

	BadgeFrame(DoubleUnaryOperator reach) {
		this.reach = reach;
	}

	List<Point> outline(double radius) {
		return IntStream.range(0, STEPS)
			.mapToDouble((step) -> 2 * Math.PI * step / STEPS)
			.mapToObj((turn) -> new Point(120 + radius * this.reach.applyAsDouble(turn) * Math.sin(turn),
					120 - radius * this.reach.applyAsDouble(turn) * Math.cos(turn)))
			.toList();
	}

	private static DoubleUnaryOperator polygon(int corners) {
		double slice = 2 * Math.PI / corners;
		double shift = (corners == 8) ? slice / 2 : 0;
		return (turn) -> {
			double within = (turn + shift) % slice - slice / 2;
			return Math.cos(slice / 2) / Math.cos(within);
		};
	}

	private static double triangle(double turn) {
		return 2 * Math.abs(2 * (turn / (2 * Math.PI) - Math.floor(turn / (2 * Math.PI) + 0.5))) - 1;
	}

}
