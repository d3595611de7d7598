package nl.ransel.verify;

import nl.ransel.credential.Check;
import nl.ransel.credential.IssuerTrust;

/**
 * How far a credential is shown to be its issuer's.
 *
 * @param format how it is secured
 * @param proof whether it is as it was signed
 * @param issuer whether the key is the issuer's
 * @param trust how well the issuer is known
 */
record Assurance(String format, Check proof, Check issuer, IssuerTrust trust) {

	/** Nothing is shown, because the proof is not good or cannot be checked. */
	static Assurance without(String format, Check proof) {
		return new Assurance(format, proof, Check.notApplicable(Check.Name.ISSUER, "not-checked"),
				IssuerTrust.UNPROVEN);
	}

	/** Whether it is the issuer's beyond doubt. */
	boolean holds() {
		return this.proof.is(Check.Result.PASSED) && this.issuer.is(Check.Result.PASSED);
	}

	/** The answer that stands in the way when it is not. */
	Check obstacle() {
		boolean proof = this.proof.is(Check.Result.FAILED) || this.proof.is(Check.Result.UNKNOWN);
		return proof ? this.proof : this.issuer;
	}

}
