package nl.ransel.learner;

import java.util.List;
import java.util.Locale;

import nl.ransel.kernel.LearnerId;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;

/** The account itself. It goes along to be read; an account is made by logging in. */
@Component
@Order(Exporting.REFERRED_TO - 1)
class AccountExport implements Exporting {

	private final OwnAccount own;

	AccountExport(OwnAccount own) {
		this.own = own;
	}

	@Override
	public Flux<ExportPart> export(LearnerId learner, Locale language) {
		return this.own.view(learner).map(AccountExport::part).flux();
	}

	private static ExportPart part(AccountView account) {
		List<String> lines = account.identifiers().stream().map(AccountView.IdentifierView::value).toList();
		return new ExportPart("account", account, lines);
	}

}
