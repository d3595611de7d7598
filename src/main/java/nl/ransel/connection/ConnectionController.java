package nl.ransel.connection;

import java.net.URI;
import java.util.List;
import java.util.Locale;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import nl.ransel.connection.Connecting.Begun;
import nl.ransel.kernel.CurrentLearner;
import nl.ransel.kernel.LearnerId;
import reactor.core.publisher.Mono;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.WebSession;

/** The platforms a learner's badges are fetched from. */
@RestController
@RequestMapping("/api/connections")
class ConnectionController {

	private final Connecting connecting;

	private final Collecting collecting;

	private final Ending ending;

	private final MessageSource messages;

	ConnectionController(Connecting connecting, Collecting collecting, Ending ending, MessageSource messages) {
		this.connecting = connecting;
		this.collecting = collecting;
		this.ending = ending;
		this.messages = messages;
	}

	@Operation(summary = "The platforms badges are fetched from, and what the last fetch came to")
	@GetMapping
	Mono<List<ConnectionView>> list(@CurrentLearner LearnerId learner, Locale language) {
		return this.connecting.of(learner)
			.map((all) -> all.stream()
				.map((connection) -> ConnectionView.of(connection, this.messages, language))
				.toList());
	}

	@Operation(summary = "Who is at an address; stores nothing",
			description = "Reads the discovery document of its Open Badges 3.0 API.")
	@ApiResponse(responseCode = "422",
			description = "`connection.no-answer`, `connection.no-discovery`, `connection.incomplete` or `connection.no-reading`")
	@PostMapping("/look")
	Mono<HostView> look(@CurrentLearner LearnerId learner, @RequestBody ConnectionRequest request) {
		return this.connecting.look(learner, request.address()).map(HostView::of);
	}

	@Operation(summary = "Begin to fetch badges from there; go to the address to say yes",
			description = "Registers Ransel there, if it is not yet. The answer comes back in this session, within ten minutes.")
	@PostMapping
	Mono<WayView> begin(@CurrentLearner LearnerId learner, @RequestBody ConnectionRequest request, WebSession session) {
		return this.connecting.begin(learner, request.address()).map((begun) -> WayView.of(begun, session));
	}

	@Operation(summary = "Say yes once more to a platform that lets Ransel in no longer")
	@PostMapping("/{id}/authorization")
	Mono<WayView> beginAnew(@CurrentLearner LearnerId learner, @PathVariable String id, WebSession session) {
		return this.connecting.beginAnew(learner, id).map((begun) -> WayView.of(begun, session));
	}

	@Operation(summary = "Fetch everything there is, now",
			description = "Each badge is verified and kept as an import would be. What is refused is named with the reason.")
	@ApiResponse(responseCode = "409", description = "`connection.busy`: a fetch is under way")
	@PostMapping("/{id}/fetches")
	Mono<ConnectionView> fetch(@CurrentLearner LearnerId learner, @PathVariable String id, Locale language) {
		return this.collecting.collect(learner, id)
			.map((connection) -> ConnectionView.of(connection, this.messages, language));
	}

	@Operation(summary = "Fetch nothing more; the platform is told. What was fetched stays")
	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	Mono<Void> end(@CurrentLearner LearnerId learner, @PathVariable String id) {
		return this.ending.end(learner, id);
	}

	/**
	 * Where to go on.
	 *
	 * @param address at the other platform
	 */
	record WayView(URI address) {

		static WayView of(Begun begun, WebSession session) {
			begun.asked().keepIn(session.getAttributes());
			return new WayView(begun.address());
		}

	}

}
