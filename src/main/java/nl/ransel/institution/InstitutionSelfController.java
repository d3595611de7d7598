package nl.ransel.institution;

import io.swagger.v3.oas.annotations.Operation;

import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a badge platform what holds for it here, before it delivers anything. */
@RestController
class InstitutionSelfController {

	private final RegisteredInstitutions institutions;

	private final WaitingProperties waiting;

	InstitutionSelfController(RegisteredInstitutions institutions, WaitingProperties waiting) {
		this.institutions = institutions;
		this.waiting = waiting;
	}

	@Operation(summary = "For whom this client delivers, and how long an award waits")
	@GetMapping("/api/institution")
	InstitutionView self(@AuthenticationPrincipal Jwt token) {
		return InstitutionView.of(this.institutions.of(token), this.waiting, DeliveringMany.MOST_ROWS);
	}

}
