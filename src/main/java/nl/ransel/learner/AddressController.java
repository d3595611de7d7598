package nl.ransel.learner;

import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The learner proves that an e-mail address is theirs. */
@RestController
@RequestMapping("/api/account/emails")
class AddressController {

	private final Addresses addresses;

	AddressController(Addresses addresses) {
		this.addresses = addresses;
	}

	@Operation(summary = "Mail a code to this address")
	@PostMapping
	@ResponseStatus(HttpStatus.ACCEPTED)
	Mono<Void> ask(@CurrentLearner LearnerId learner, @RequestBody AddressRequest request, Locale language) {
		return this.addresses.ask(learner, request.address(), language);
	}

	@Operation(summary = "Prove the address with the code that was mailed there")
	@PostMapping("/confirm")
	Mono<ConfirmedView> confirm(@CurrentLearner LearnerId learner, @RequestBody CodeRequest request) {
		return this.addresses.confirm(learner, request.address(), request.code()).map(ConfirmedView::new);
	}

	record AddressRequest(@Nullable String address) {
	}

	record CodeRequest(@Nullable String address, @Nullable String code) {
	}

	/**
	 * The address is the learner's.
	 *
	 * @param elsewhere whether it stands in another account as well
	 */
	record ConfirmedView(boolean elsewhere) {
	}

}
