package nl.ransel.web;

import java.util.Comparator;
import java.util.List;
import java.util.stream.StreamSupport;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.InMemoryReactiveClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/** The login providers of the configuration, in its order. */
@Component
class LoginProviders {

	private final List<ClientRegistration> registrations;

	/** The framework keeps them in no order; the configuration has one. */
	LoginProviders(InMemoryReactiveClientRegistrationRepository registrations, Environment environment) {
		List<String> order = Binder.get(environment)
			.bind(RequiredSettings.REGISTRATIONS, Bindable.mapOf(String.class, Object.class))
			.map((map) -> List.copyOf(map.keySet()))
			.orElse(List.of());
		this.registrations = StreamSupport.stream(registrations.spliterator(), false)
			.filter((registration) -> AuthorizationGrantType.AUTHORIZATION_CODE
				.equals(registration.getAuthorizationGrantType()))
			.sorted(Comparator.comparingInt((registration) -> order.indexOf(registration.getRegistrationId())))
			.toList();
	}

	/** The provider with this id, the first when none is named, null when unknown. */
	@Nullable ClientRegistration find(@Nullable String id) {
		return this.registrations.stream()
			.filter((registration) -> id == null || registration.getRegistrationId().equals(id))
			.findFirst()
			.orElse(null);
	}

	/** Its name for people; what is in the configuration no more is called by its id. */
	String nameOf(String id) {
		ClientRegistration provider = find(id);
		return (provider != null) ? provider.getClientName() : id;
	}

	List<ProviderView> views() {
		return this.registrations.stream()
			.map((registration) -> new ProviderView(registration.getRegistrationId(), registration.getClientName()))
			.toList();
	}

	/** A provider as people choose it. */
	record ProviderView(String id, String name) {
	}

}
