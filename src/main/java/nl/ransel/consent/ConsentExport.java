package nl.ransel.consent;

import java.util.List;
import java.util.Locale;

import nl.ransel.consent.ConsentController.AcceptanceView;
import nl.ransel.kernel.LearnerId;
import nl.ransel.learner.ExportPart;
import nl.ransel.learner.Exporting;
import reactor.core.publisher.Flux;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * What the learner agreed to. It goes along to be read and does not come back: who makes
 * a new account is asked there.
 */
@Component
@Order(Exporting.REFERRING + 2)
class ConsentExport implements Exporting {

	private final Consenting consenting;

	ConsentExport(Consenting consenting) {
		this.consenting = consenting;
	}

	@Override
	public Flux<ExportPart> export(LearnerId learner, Locale language) {
		return this.consenting.of(learner).map(AcceptanceView::of).collectList().map(ConsentExport::part).flux();
	}

	private static ExportPart part(List<AcceptanceView> agreed) {
		return new ExportPart("consents", agreed,
				agreed.stream().map((one) -> one.version() + " (" + one.at() + ")").toList());
	}

}
