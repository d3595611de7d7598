package nl.ransel.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import nl.ransel.kernel.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * To whom a badge is addressed: one or more writings of the same person.
 *
 * @param identities empty when the badge names nobody
 */
public record Recipient(List<Identity> identities) {

	public static final Recipient NOBODY = new Recipient(List.of());

	public Recipient {
		identities = List.copyOf(identities);
	}

	/**
	 * Finds which of these identifiers the badge is addressed to.
	 * @param candidates identifiers a person has proven
	 * @return the first one that matches any identity of the badge
	 */
	public Optional<Identifier> matching(Collection<Identifier> candidates) {
		return candidates.stream()
			.filter((candidate) -> this.identities.stream().anyMatch((identity) -> identity.matches(candidate)))
			.findFirst();
	}

	/**
	 * Whether both are certainly of the same person: one of the writings is the same, or
	 * neither names anybody. The same address under another salt cannot be recognised.
	 */
	public boolean isSurely(Recipient other) {
		return this.identities.stream().anyMatch(other.identities::contains)
				|| (this.identities.isEmpty() && other.identities.isEmpty());
	}

	/**
	 * One writing of the recipient (Open Badges 2.0 IdentityObject, 3.0 IdentityObject or
	 * the subject's id).
	 *
	 * @param type the type as the badge writes it, for example {@code email},
	 * {@code emailAddress}, {@code did}
	 * @param value plain value, or {@code sha256$…} or {@code md5$…} when hashed
	 * @param hashed whether the value is a hash of value + salt
	 * @param salt put after the value before hashing
	 */
	public record Identity(String type, String value, boolean hashed, @Nullable String salt) {

		/** Whether this is an address, which only addresses and eppns can match. */
		public boolean isEmail() {
			return this.type.toLowerCase(Locale.ROOT).contains("email");
		}

		boolean matches(Identifier candidate) {
			if (this.value.isBlank()) {
				return false;
			}
			if (isEmail() && candidate.kind() != Identifier.Kind.EMAIL && candidate.kind() != Identifier.Kind.EPPN) {
				return false;
			}
			if (!this.hashed) {
				return new Identifier(candidate.kind(), this.value).sameAs(candidate);
			}
			return hashOf(candidate.value()) || hashOf(candidate.folded());
		}

		private boolean hashOf(String plain) {
			int dollar = this.value.indexOf('$');
			String algorithm = (dollar < 0) ? "" : this.value.substring(0, dollar).toLowerCase(Locale.ROOT);
			byte[] salted = (plain + ((this.salt != null) ? this.salt : "")).getBytes(StandardCharsets.UTF_8);
			return switch (algorithm) {
				case "sha256" -> hex("SHA-256", salted).equalsIgnoreCase(this.value.substring(dollar + 1));
				case "md5" -> hex("MD5", salted).equalsIgnoreCase(this.value.substring(dollar + 1));
				default -> false;
			};
		}

		private static String hex(String algorithm, byte[] bytes) {
			try {
				return HexFormat.of().formatHex(MessageDigest.getInstance(algorithm).digest(bytes));
			}
			catch (NoSuchAlgorithmException ex) {
				throw new IllegalStateException(ex);
			}
		}

	}

}
