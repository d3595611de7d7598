package nl.ransel.share;

import java.util.Set;

/** What a learner wants to share, for tests; for 30 days, under no conditions. */
final class AWish {

	private AWish() {
	}

	static ShareWish of(ShareContent content, Travels... travels) {
		return new ShareWish("Sollicitatie", content, null, Set.of(travels), null, null, null);
	}

	static ShareWish withCode(String code) {
		return new ShareWish("Sollicitatie", AShare.badges("c1"), null, Set.of(), null, AccessCode.typed(code), null);
	}

	static ShareWish forViews(int limit) {
		return new ShareWish("Sollicitatie", AShare.badges("c1"), null, Set.of(), null, null, limit);
	}

}
