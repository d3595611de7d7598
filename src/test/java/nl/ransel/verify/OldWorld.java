package nl.ransel.verify;

import tools.jackson.databind.node.ObjectNode;

/** A school that still issues Open Badges 2.0, and what it hosts. */
final class OldWorld {

	static final String SITE = "https://veenland.example/ob2/";

	static final String ASSERTION = SITE + "assertions/1.json";

	static final String BADGE = SITE + "badges/plannen.json";

	static final String ISSUER = SITE + "issuer.json";

	static final String KEY = SITE + "keys/1.json";

	static final String REVOKED = SITE + "revoked.json";

	private final FakeWeb web;

	OldWorld(FakeWeb web) {
		this.web = web;
		publish(assertion());
		publish(badgeClass());
		publish(issuer());
	}

	/** Puts an object where its id says. */
	void publish(ObjectNode object) {
		this.web.put(object.path("id").stringValue(), object);
	}

	static ObjectNode assertion() {
		return Issuing.json("""
				{'@context': 'https://w3id.org/openbadges/v2', 'type': 'Assertion',
				 'recipient': {'type': 'email', 'hashed': false, 'identity': 'sanne@student.example'},
				 'issuedOn': '2026-01-15T10:00:00+01:00', 'verification': {'type': 'HostedBadge'}}""")
			.put("id", ASSERTION)
			.put("badge", BADGE);
	}

	/** The same as it is signed: named by a number, and by a key. */
	static ObjectNode signedAssertion() {
		ObjectNode assertion = assertion().put("id", "urn:uuid:6f0c3f3e-7a53-4a39-9d5e-0a37c0a6a001");
		assertion.set("verification", Issuing.json("{'type': 'SignedBadge'}").put("creator", KEY));
		return assertion;
	}

	static ObjectNode badgeClass() {
		return Issuing.json("""
				{'@context': 'https://w3id.org/openbadges/v2', 'type': 'BadgeClass', 'name': 'Plannen',
				 'description': 'Plant het eigen werk.', 'image': 'https://veenland.example/plannen.png',
				 'criteria': {'narrative': 'Rond een project af.'}}""").put("id", BADGE).put("issuer", ISSUER);
	}

	static ObjectNode issuer() {
		return Issuing.json("""
				{'@context': 'https://w3id.org/openbadges/v2', 'type': 'Issuer', 'name': 'Het Veenland College',
				 'url': 'https://veenland.example', 'email': 'badges@veenland.example'}""").put("id", ISSUER);
	}

	static ObjectNode key(SigningKey key) {
		return Issuing.json("{'@context': 'https://w3id.org/openbadges/v2', 'type': 'CryptographicKey'}")
			.put("id", KEY)
			.put("owner", ISSUER)
			.put("publicKeyPem", key.pem());
	}

}
