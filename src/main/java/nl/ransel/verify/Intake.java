package nl.ransel.verify;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;

import nl.ransel.credential.VerificationReport;
import nl.ransel.format.BadgeDocument;
import nl.ransel.format.BadgeReader;
import nl.ransel.format.PictureCodes;
import nl.ransel.format.PictureKind;
import nl.ransel.format.UnreadableBadge;
import nl.ransel.format.UnreadableReason;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * Looks at what anybody may bring: a badge, the address of one, the link of a share, or a
 * picture with any of these in a QR code. A badge baked into a picture goes before a code
 * on it. What a code says is looked at once and leads no further than that.
 */
public final class Intake {

	private static final int LONGEST_LINK = 2_000;

	private final BadgeReader reader = new BadgeReader();

	private final Verification verification;

	private final SharedBadges shares;

	private final Scheduler cpu;

	private final Clock clock;

	Intake(Verification verification, SharedBadges shares, Scheduler cpu, Clock clock) {
		this.verification = verification;
		this.shares = shares;
		this.cpu = cpu;
		this.clock = clock;
	}

	public Mono<Finding> look(VerifyBody body) {
		if (body.url() != null) {
			return follow(new Lead(kind(body.url()), body.url().toString()), null);
		}
		return switch (PictureKind.of(body.file())) {
			case PNG,
					JPEG ->
				Mono.fromCallable(() -> inside(body.file()))
					.subscribeOn(this.cpu)
					.flatMap((inside) -> look(body.file(), inside));
			case FOREIGN -> Mono.just(unreadable(UnreadableReason.FOREIGN_PICTURE.code()));
			case NONE -> look(body.file());
		};
	}

	/**
	 * Verifies what a lead leads to.
	 * @param lead any but the link of a share, which {@link SharedBadges} opens
	 */
	public Mono<VerificationReport> follow(Lead lead) {
		return switch (lead.kind()) {
			case SHARE -> Mono.error(new IllegalArgumentException("the link of a share is not fetched"));
			case LINK -> this.verification.verify(URI.create(lead.value())).map(Verified::report);
			case BADGE -> this.verification.verify(bytes(lead)).map(Verified::report);
			case OTHER -> Mono.just(Draft.unreadable(UnreadableReason.CODE_WITHOUT_BADGE.code(), this.clock.instant()));
		};
	}

	/** What the QR codes in a picture lead to; nothing in them is fetched. */
	Mono<List<Lead>> codes(byte[] picture) {
		return Mono.fromCallable(() -> leads(picture)).subscribeOn(this.cpu);
	}

	private Mono<Finding> look(byte[] text) {
		URI link = (text.length <= LONGEST_LINK) ? link(new String(text, StandardCharsets.UTF_8)) : null;
		if (link != null && this.shares.isShare(link)) {
			return follow(new Lead(Lead.Kind.SHARE, link.toString()), null);
		}
		return this.verification.verify(text).map((verified) -> new Finding.Checked(verified.report(), null));
	}

	private Mono<Finding> look(byte[] picture, Inside inside) {
		if (inside.badge()) {
			return this.verification.verify(picture).map((verified) -> new Finding.Checked(verified.report(), null));
		}
		if (inside.reason() != null) {
			return Mono.just(unreadable(inside.reason()));
		}
		return (inside.leads().size() == 1) ? follow(inside.leads().get(0), inside.leads().get(0))
				: Mono.just(new Finding.Leads(inside.leads()));
	}

	/**
	 * @param code the same, when it stood in a QR code
	 */
	private Mono<Finding> follow(Lead lead, @Nullable Lead code) {
		return (lead.kind() == Lead.Kind.SHARE) ? Mono.just(new Finding.Leads(List.of(lead)))
				: follow(lead).map((report) -> new Finding.Checked(report, code));
	}

	private Finding unreadable(String reason) {
		return new Finding.Checked(Draft.unreadable(reason, this.clock.instant()), null);
	}

	/** A badge, QR codes, or the reason why there is neither. */
	private Inside inside(byte[] picture) {
		String without = UnreadableReason.NO_CODE_IN_PICTURE.code();
		if (PictureKind.of(picture) == PictureKind.PNG) {
			try {
				this.reader.read(picture);
				return new Inside(true, List.of(), null);
			}
			catch (UnreadableBadge ex) {
				if (ex.reason().equals(UnreadableReason.TOO_LARGE.code())) {
					without = ex.reason();
				}
				else if (!ex.reason().equals(UnreadableReason.NO_BADGE_IN_IMAGE.code())) {
					return new Inside(false, List.of(), ex.reason());
				}
			}
		}
		try {
			List<Lead> leads = leads(picture);
			return new Inside(false, leads, leads.isEmpty() ? without : null);
		}
		catch (UnreadableBadge ex) {
			return new Inside(false, List.of(), ex.reason());
		}
	}

	private List<Lead> leads(byte[] picture) throws UnreadableBadge {
		return PictureCodes.read(picture).stream().map(this::lead).toList();
	}

	private Lead lead(String text) {
		URI link = link(text);
		if (link != null) {
			return new Lead(kind(link), link.toString());
		}
		try {
			boolean address = this.reader.read(text.getBytes(StandardCharsets.UTF_8))
				.document() instanceof BadgeDocument.Hosted;
			return new Lead(address ? Lead.Kind.OTHER : Lead.Kind.BADGE, text);
		}
		catch (UnreadableBadge ex) {
			return new Lead(Lead.Kind.OTHER, text);
		}
	}

	private Lead.Kind kind(URI link) {
		return this.shares.isShare(link) ? Lead.Kind.SHARE : Lead.Kind.LINK;
	}

	private static @Nullable URI link(String text) {
		try {
			URI url = new URI(text.strip());
			boolean web = "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
			return (web && url.getHost() != null && url.getRawUserInfo() == null && text.length() <= LONGEST_LINK) ? url
					: null;
		}
		catch (URISyntaxException ex) {
			return null;
		}
	}

	private static byte[] bytes(Lead lead) {
		return lead.value().getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * What is in a picture.
	 *
	 * @param reason why there is neither badge nor code
	 */
	private record Inside(boolean badge, List<Lead> leads, @Nullable String reason) {
	}

}
