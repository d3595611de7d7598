package nl.ransel.pilot;

import io.swagger.v3.oas.annotations.Operation;
import nl.ransel.institution.Institutions;
import nl.ransel.kernel.CurrentStaff;
import reactor.core.publisher.Mono;

import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** What a pilot came to, for the people of the institution and for its machines. */
@RestController
class ReportController {

	private static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=UTF-8");

	private final Piloting piloting;

	private final Institutions institutions;

	ReportController(Piloting piloting, Institutions institutions) {
		this.piloting = piloting;
		this.institutions = institutions;
	}

	@Operation(summary = "People by month and achievement, and what employers said",
			description = "Numbers are lower bounds in steps of five; docs/pilot.md says why.")
	@GetMapping("/api/staff/report")
	Mono<ReportView> report(@CurrentStaff String institution) {
		return this.piloting.report(institution).map(ReportView::of);
	}

	@Operation(summary = "The same rows as a file for spreadsheets")
	@GetMapping("/api/staff/report.csv")
	Mono<ResponseEntity<String>> csv(@CurrentStaff String institution) {
		return file(institution);
	}

	@Operation(summary = "The same report for a machine of the institution, with the scope report.read")
	@GetMapping("/api/institution/report")
	Mono<ReportView> reportForMachines(@AuthenticationPrincipal Jwt token) {
		return this.piloting.report(this.institutions.idOf(token)).map(ReportView::of);
	}

	@Operation(summary = "The same rows as a file, for a machine with the scope report.read")
	@GetMapping("/api/institution/report.csv")
	Mono<ResponseEntity<String>> csvForMachines(@AuthenticationPrincipal Jwt token) {
		return file(this.institutions.idOf(token));
	}

	private Mono<ResponseEntity<String>> file(String institution) {
		return this.piloting.report(institution)
			.map((report) -> ResponseEntity.ok()
				.contentType(CSV)
				.cacheControl(CacheControl.noStore())
				.header(HttpHeaders.CONTENT_DISPOSITION,
						ContentDisposition.attachment().filename("report.csv").build().toString())
				.body(ReportView.of(report).csv()));
	}

}
