package nl.ransel.demo.badges;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import nl.ransel.demo.badges.BadgeArt.Palette;
import nl.ransel.demo.badges.BadgeArt.Point;
import nl.ransel.demo.badges.BadgeArt.Shape;

/** The picture in the middle of a badge. */
enum BadgeMotif {

	/** Three bars that grow. */
	STEPS {
		@Override
		List<Shape> draw(Palette colours) {
			return List.of(box(colours.mark(), 72, 128, 26, 40), box(colours.mark(), 107, 102, 26, 66),
					box(colours.glow(), 142, 72, 26, 96));
		}
	},
	/** Two dunes and a sun. */
	DUNES {
		@Override
		List<Shape> draw(Palette colours) {
			return List.of(disc(colours.glow(), 150, 88, 20),
					wave(colours.mark(), 118, (x) -> 22 * Math.sin((x - 20) / 26)),
					wave(colours.edge(), 142, (x) -> 14 * Math.sin((x + 30) / 20)));
		}
	},
	/** A gear with a hole. */
	GEAR {
		@Override
		List<Shape> draw(Palette colours) {
			List<Point> teeth = IntStream.range(0, 40).mapToObj((step) -> {
				double reach = (step % 4 < 2) ? 58 : 44;
				double turn = 2 * Math.PI * step / 40;
				return new Point(120 + reach * Math.sin(turn), 120 - reach * Math.cos(turn));
			}).toList();
			return List.of(new Shape(colours.mark(), teeth), disc(colours.face(), 120, 120, 24),
					disc(colours.glow(), 120, 120, 11));
		}
	},
	/** Two halves of a leaf. */
	LEAF {
		@Override
		List<Shape> draw(Palette colours) {
			List<Point> left = DoubleStream.iterate(0, (t) -> t <= 1.001, (t) -> t + 0.05)
				.mapToObj((t) -> new Point(120 - 42 * Math.sin(Math.PI * t), 62 + 108 * t))
				.toList();
			List<Point> right = left.stream().map((point) -> new Point(240 - point.x(), point.y())).toList();
			return List.of(new Shape(colours.mark(), left), new Shape(colours.glow(), right),
					box(colours.edge(), 118, 84, 4, 102));
		}
	},
	/** A plus. */
	CARE {
		@Override
		List<Shape> draw(Palette colours) {
			return List.of(disc(colours.mark(), 120, 120, 58), box(colours.glow(), 107, 82, 26, 76),
					box(colours.glow(), 82, 107, 76, 26));
		}
	},
	/** Nine points of which five are lit. */
	GRID {
		@Override
		List<Shape> draw(Palette colours) {
			return IntStream.range(0, 9)
				.mapToObj((dot) -> disc((dot % 2 == 0) ? colours.glow() : colours.mark(), 84 + 36 * (dot % 3),
						84 + 36 * (dot / 3), 13))
				.toList();
		}
	},
	/** A speech bubble with two lines. */
	TALK {
		@Override
		List<Shape> draw(Palette colours) {
			return List.of(box(colours.mark(), 70, 78, 100, 64),
					new Shape(colours.mark(), List.of(new Point(92, 140), new Point(124, 140), new Point(92, 168))),
					box(colours.glow(), 84, 94, 72, 10), box(colours.glow(), 84, 114, 48, 10));
		}
	},
	/** A flame in a flame. */
	FLAME {
		@Override
		List<Shape> draw(Palette colours) {
			return List.of(flame(colours.mark(), 42), flame(colours.glow(), 22));
		}
	};

	abstract List<Shape> draw(Palette colours);

	private static Shape box(String fill, double x, double y, double width, double height) {
		return new Shape(fill, List.of(new Point(x, y), new Point(x + width, y), new Point(x + width, y + height),
				new Point(x, y + height)));
	}

	private static Shape disc(String fill, double x, double y, double radius) {
		return new Shape(fill,
				IntStream.range(0, 60)
					.mapToDouble((step) -> 2 * Math.PI * step / 60)
					.mapToObj((turn) -> new Point(x + radius * Math.cos(turn), y + radius * Math.sin(turn)))
					.toList());
	}

	private static Shape wave(String fill, double height, DoubleUnaryOperator crest) {
		Stream<Point> top = IntStream.rangeClosed(60, 180)
			.mapToObj((x) -> new Point(x, height + crest.applyAsDouble(x)));
		return new Shape(fill, Stream.concat(top, Stream.of(new Point(180, 172), new Point(60, 172))).toList());
	}

	private static Shape flame(String fill, double size) {
		return new Shape(fill,
				IntStream.range(0, 60).mapToDouble((step) -> 2 * Math.PI * step / 60).mapToObj((turn) -> {
					double lift = Math.pow(Math.max(0, Math.cos(turn)), 3) * size * 0.75;
					return new Point(120 + size * Math.sin(turn) * (1 - lift / (size * 1.2)),
							172 - size - (size * Math.cos(turn)) - lift);
				}).toList());
	}

}
