package nl.ransel.format;

/**
 * Every reason why a file is not read as a badge. The codes are stable; their sentences
 * stand in {@code i18n/format} under {@code check.format.<code>}.
 */
public enum UnreadableReason {

	/** There is nothing in the file. */
	EMPTY("empty"),
	/** The file, or the badge packed inside it, is larger than any badge needs to be. */
	TOO_LARGE("too-large"),
	/** Nothing known: no picture, no JSON, no JWS and no web address of a badge. */
	NOT_A_BADGE("not-a-badge"),
	/** Text that is not UTF-8. */
	BROKEN_TEXT("broken-text"),
	/** An HTML page, often saved in place of the badge that it shows. */
	WEB_PAGE("web-page"),
	/** A PNG that is cut off or damaged. */
	BROKEN_IMAGE("broken-image"),
	/** A sound PNG without a badge in it. */
	NO_BADGE_IN_IMAGE("no-badge-in-image"),
	/** A PNG or JPEG with neither a badge nor a QR code that could be read. */
	NO_CODE_IN_PICTURE("no-code-in-picture"),
	/** The QR code in a picture says something that is no badge and no address. */
	CODE_WITHOUT_BADGE("code-without-badge"),
	/** A picture with more pixels than are looked through for a QR code. */
	PICTURE_TOO_LARGE("picture-too-large"),
	/** A picture or document of a kind that is not read: HEIC, WebP, GIF, PDF. */
	FOREIGN_PICTURE("foreign-picture"),
	/** An SVG that is cut off, damaged or absurdly nested. */
	BROKEN_SVG("broken-svg"),
	/** An SVG with a document type, which could pull in or blow up anything. */
	SVG_WITH_DOCTYPE("svg-with-doctype"),
	/** A sound SVG without a badge in it. */
	NO_BADGE_IN_SVG("no-badge-in-svg"),
	/** One picture with two badges of the same kind, of which only one would be shown. */
	TWO_BADGES("two-badges"),
	/** Looks like JSON, but is not. */
	BROKEN_JSON("broken-json"),
	/** JSON that gives the same member twice, so two readers may see two badges. */
	DUPLICATE_MEMBER("duplicate-member"),
	/** JSON nested too deeply or with too many or too long parts. */
	TOO_COMPLEX("too-complex"),
	/** A list where one badge belongs. */
	LIST("list"),
	/** A verifiable presentation: a wrapping made to show badges, not a badge. */
	PRESENTATION("presentation"),
	/** A Badge Connect message around an assertion, not the assertion. */
	WRAPPED("wrapped"),
	/** Looks like an SD-JWT, but a part of it cannot be read or is one too many. */
	BROKEN_SD_JWT("broken-sd-jwt"),
	/** Looks like a COSE message, but is none that is signed once and holds JSON. */
	BROKEN_COSE("broken-cose"),
	/** An EnvelopedVerifiableCredential without a token that can be read. */
	BROKEN_ENVELOPE("broken-envelope"),
	/** What a badge is awarded for, without anybody it was awarded to. */
	BADGE_CLASS_ONLY("badge-class-only"),
	/** Looks like a JWS, but a part of it cannot be decoded. */
	BROKEN_JWS("broken-jws"),
	/** Looks like a web address, but cannot be one. */
	BROKEN_URL("broken-url");

	/** The reason of the passed check. */
	public static final String READABLE = "readable";

	private final String code;

	UnreadableReason(String code) {
		this.code = code;
	}

	public String code() {
		return this.code;
	}

	UnreadableBadge badge() {
		return new UnreadableBadge(this.code);
	}

}
