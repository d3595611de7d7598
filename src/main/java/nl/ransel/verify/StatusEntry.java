package nl.ransel.verify;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import nl.ransel.trust.Distrust;
import tools.jackson.databind.JsonNode;

/**
 * Where a credential says its status can be found.
 *
 * @param kind the kind of list
 * @param purpose what a set bit means
 * @param list address of the list
 * @param index the credential's place in it; -1 for lists of ids
 */
record StatusEntry(Kind kind, String purpose, String list, long index) {

	/** Purposes that say nothing about whether a credential holds. */
	private static final Set<String> NO_MATTER = Set.of("message", "refresh");

	private static final int MAX_ENTRIES = 10;

	/**
	 * The entries of a credential, save those that say nothing about whether it holds.
	 * @throws Distrust when there are more than any credential needs
	 */
	static List<JsonNode> of(JsonNode credential) {
		JsonNode status = credential.path("credentialStatus");
		Stream<JsonNode> each = status.isArray() ? status.valueStream()
				: status.isMissingNode() || status.isNull() ? Stream.empty() : Stream.of(status);
		// of another kind than any that is known here (SD-JWT VC; Token Status List)
		Stream<JsonNode> claim = Stream.of(credential.path("status")).filter(JsonNode::isObject);
		List<JsonNode> entries = Stream.concat(each, claim)
			.filter((entry) -> !NO_MATTER.contains(entry.path("statusPurpose").asString("")))
			.toList();
		if (entries.size() > MAX_ENTRIES) {
			throw Distrust.unknown("too-many-entries");
		}
		return entries;
	}

	/**
	 * Reads an entry.
	 * @throws Distrust when it is not of a kind that can be checked
	 */
	static StatusEntry read(JsonNode json) {
		List<String> types = json.path("type").isArray()
				? json.path("type").valueStream().map((type) -> type.asString("")).toList()
				: List.of(json.path("type").asString(""));
		for (Kind kind : Kind.values()) {
			if (types.contains(kind.entryType)) {
				return (kind == Kind.REVOCATION_LIST) ? revocationList(json) : bits(kind, json);
			}
		}
		throw Distrust.unknown("unknown-status-type").with("type", String.join(" ", types));
	}

	private static StatusEntry revocationList(JsonNode json) {
		return new StatusEntry(Kind.REVOCATION_LIST, "revocation", json.path("id").asString(""), -1);
	}

	private static StatusEntry bits(Kind kind, JsonNode json) {
		String purpose = json.path("statusPurpose").asString("");
		if (!Set.of("revocation", "suspension").contains(purpose) || !isOneBit(json.path("statusSize"))) {
			throw Distrust.unknown("unknown-status-purpose").with("purpose", purpose);
		}
		String index = json.path("statusListIndex").asString("");
		if (!index.matches("\\d{1,12}")) {
			throw Distrust.unknown("status-range").with("index", index);
		}
		return new StatusEntry(kind, purpose, json.path("statusListCredential").asString(""), Long.parseLong(index));
	}

	private static boolean isOneBit(JsonNode size) {
		return size.isMissingNode() || size.asString("").equals("1");
	}

	/** The kinds of list that are understood. */
	enum Kind {

		/** W3C Bitstring Status List. */
		BITSTRING("BitstringStatusListEntry", "BitstringStatusListCredential", "BitstringStatusList"),
		/** Its predecessor. */
		LIST_2021("StatusList2021Entry", "StatusList2021Credential", "StatusList2021"),
		/** 1EdTech's list of ids. */
		REVOCATION_LIST("1EdTechRevocationList", "", "");

		private final String entryType;

		private final String credentialType;

		private final String subjectType;

		Kind(String entryType, String credentialType, String subjectType) {
			this.entryType = entryType;
			this.credentialType = credentialType;
			this.subjectType = subjectType;
		}

		String credentialType() {
			return this.credentialType;
		}

		String subjectType() {
			return this.subjectType;
		}

	}

}
