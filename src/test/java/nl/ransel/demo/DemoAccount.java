package nl.ransel.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody the demo provider knows.
 *
 * @param subject the provider's own id of the person
 * @param name full name
 * @param email verified e-mail address
 * @param eppn account at the school
 * @param entitlement what the person may do there, or empty
 */
public record DemoAccount(String subject, String name, String email, String eppn, String entitlement) {

	/** Whoever has this sees what MBO Lindeveld delivered. */
	public static final String LINDEVELD_STAFF = "urn:mace:lindeveld.example:badges";

	/** Somebody without a role. */
	public DemoAccount(String subject, String name, String email, String eppn) {
		this(subject, name, email, eppn, "");
	}

	/** A learner of a vocational school. */
	public static final DemoAccount SANNE = new DemoAccount("sanne", "Sanne de Vries", "sanne.devries@student.example",
			"s1032456@lindeveld.example");

	/** Another learner, of another school. */
	public static final DemoAccount JORIS = new DemoAccount("joris", "Joris Bakker", "joris.bakker@student.example",
			"jbakker@duinrand.example");

	/** Coordinates badges at the demo institution. */
	public static final DemoAccount COORDINATOR = new DemoAccount("coordinator", "Amina el Idrissi",
			"a.elidrissi@lindeveld.example", "aelidrissi@lindeveld.example", LINDEVELD_STAFF);

	/** Somebody new, known by nothing but an e-mail address. */
	public static DemoAccount withEmail(String email) {
		return new DemoAccount("mail|" + email, email.substring(0, email.indexOf('@')), email, "");
	}

	/** What the provider says about the person, next to the subject. */
	public Map<String, Object> claims() {
		Map<String, Object> claims = new LinkedHashMap<>();
		claims.put("name", this.name);
		claims.put("email", this.email);
		claims.put("email_verified", true);
		if (!this.eppn.isEmpty()) {
			claims.put("eduperson_principal_name", this.eppn);
		}
		if (!this.entitlement.isEmpty()) {
			claims.put("eduperson_entitlement", List.of(this.entitlement));
		}
		return claims;
	}

}
