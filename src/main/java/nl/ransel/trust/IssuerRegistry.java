package nl.ransel.trust;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import nl.ransel.format.StrictJson;
import nl.ransel.format.UnreadableBadge;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The issuers the operator vouches for, from a file that is read when the service starts.
 * Being in it adds a name and a logo to trust; it never makes a bad badge good.
 */
public final class IssuerRegistry {

	private final List<KnownIssuer> issuers;

	IssuerRegistry(List<KnownIssuer> issuers) {
		this.issuers = List.copyOf(issuers);
	}

	/**
	 * Reads the file.
	 * @param file the file, or null when the operator keeps none
	 * @throws IllegalStateException with one clear sentence when it is not in order
	 */
	static IssuerRegistry read(@Nullable Path file) {
		if (file == null) {
			return new IssuerRegistry(List.of());
		}
		try {
			JsonNode issuers = StrictJson.parse(Files.readAllBytes(file)).path("issuers");
			if (!issuers.isArray()) {
				throw bad(file, "it has no list \"issuers\"");
			}
			return new IssuerRegistry(issuers.valueStream().map((node) -> issuer(file, node)).toList());
		}
		catch (IOException ex) {
			throw bad(file, "it cannot be read");
		}
		catch (UnreadableBadge ex) {
			throw bad(file, "it is not JSON (" + ex.reason() + ")");
		}
	}

	private static KnownIssuer issuer(Path file, JsonNode node) {
		List<String> ids = node.path("ids").valueStream().map((id) -> id.asString("")).toList();
		boolean named = !node.path("name").asString("").isBlank();
		boolean sound = !ids.isEmpty() && ids.stream().allMatch((id) -> Dids.isDid(id) || Origins.of(id).isPresent());
		if (!named || !sound) {
			throw bad(file, "each issuer needs a name and ids that are DIDs or web addresses");
		}
		return new KnownIssuer(node.path("name").stringValue().strip(), text(node, "logo"), ids, text(node, "brin"));
	}

	private static @Nullable String text(JsonNode node, String member) {
		return node.path(member).isString() ? node.path(member).stringValue().strip() : null;
	}

	private static IllegalStateException bad(Path file, String why) {
		return new IllegalStateException("ransel.trust.registry: " + file + " is not in order: " + why + ".");
	}

	/** The entry of an issuer, if there is one. */
	public Optional<KnownIssuer> find(String issuerId) {
		return this.issuers.stream().filter((issuer) -> issuer.isNamed(issuerId)).findFirst();
	}

}
