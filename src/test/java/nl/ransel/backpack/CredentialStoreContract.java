package nl.ransel.backpack;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import nl.ransel.credential.Check;
import nl.ransel.credential.Outcome;
import nl.ransel.backpack.Watch.Announcement;
import nl.ransel.credential.VerificationReport;
import nl.ransel.kernel.LearnerId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What every store of credentials must do. */
abstract class CredentialStoreContract {

	private final LearnerId noor = new LearnerId("noor-" + UUID.randomUUID());

	private final LearnerId daan = new LearnerId("daan-" + UUID.randomUUID());

	private final CredentialStore store;

	CredentialStoreContract(CredentialStore store) {
		this.store = store;
	}

	@Test
	void whatIsPutInComesOutTheSame() {
		ABadge badge = ABadge.valid()
			.weighing("1.50", "80", "0.1")
			.until(Instant.parse("2031-01-01T00:00:00.123Z"))
			.with(Check.failed(Check.Name.STATUS, Outcome.Reasons.REVOKED)
				.withDetail(Map.of("index", "94567", "passedOver.$set", "https://school.example/status/3"))
				.from(Check.Source.CACHED, ABadge.NOW));
		KeptCredential kept = keep(this.noor, badge);
		assertThat(whole(this.noor, kept.id())).usingRecursiveComparison().isEqualTo(kept);
		assertThat(this.store.find(this.noor, kept.id()).block()).isEqualTo(kept.listed());
	}

	@Test
	void theOriginalComesBackByteForByte() {
		byte[] all = new byte[70_000];
		for (int i = 0; i < all.length; i++) {
			all[i] = (byte) i;
		}
		KeptCredential kept = new KeptCredential(id(), this.noor, all, "image/png", "a.png", ABadge.valid().report(),
				false, null, ABadge.NOW);
		this.store.insert(kept, sameness(kept)).block();
		assertThat(whole(this.noor, kept.id()).original()).isEqualTo(all);
	}

	@Test
	void aReportWithoutACredentialIsStoredToo() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		ListedCredential forged = kept.listed().reported(ABadge.valid().forged().report());
		assertThat(this.store.report(forged, ABadge.NOW).block()).isEqualTo(forged);
		assertThat(this.store.find(this.noor, kept.id()).block()).isEqualTo(forged);
	}

	@Test
	void ofTwoChecksAtOnceOnlyTheFirstCounts() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		VerificationReport later = ABadge.valid().report();
		ListedCredential first = kept.listed()
			.reported(new VerificationReport(ABadge.NOW.plusSeconds(1), later.standard(), later.format(),
					later.credential(), later.trust(), later.checks()));
		assertThat(this.store.report(first, ABadge.NOW).block()).isEqualTo(first);
		assertThat(this.store.report(kept.listed(), ABadge.NOW).block()).isNull();
		assertThat(this.store.find(this.noor, kept.id()).block()).isEqualTo(first);
	}

	@Test
	void whatALearnerWasToldIsCrossedOffOnce() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		Announcement news = new Announcement("key", "Kassa basis", "revoked", null, ABadge.NOW, ABadge.NOW);
		ListedCredential telling = kept.listed().watched(Watch.NONE.telling(news, ABadge.NOW));
		assertThat(this.store.report(telling, ABadge.NOW).block()).isEqualTo(telling);
		ListedCredential told = telling.watched(telling.watch().told());
		assertThat(this.store.watch(told, "another").block()).isNull();
		assertThat(this.store.watch(told, "key").block()).isEqualTo(told);
		assertThat(this.store.watch(told, "key").block()).isNull();
	}

	@Test
	void aNewerBadgeInItsPlaceIsWatchedFromTheStart() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		this.store.report(kept.listed().watched(Watch.NONE.failed(ABadge.NOW, ABadge.NOW)), ABadge.NOW).block();
		this.store.replace(kept, Watch.NONE, kept.listed().digest()).block();
		assertThat(this.store.find(this.noor, kept.id()).block().watch()).isEqualTo(Watch.NONE);
	}

	@Test
	void whatIsToBeToldOfANewerBadgeIsStoredWithIt() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		Watch telling = Watch.NONE
			.telling(new Watch.Announcement("key", "Kassa basis", "renewed", "School", null, ABadge.NOW), ABadge.NOW);
		this.store.replace(kept, telling, kept.listed().digest()).block();
		assertThat(this.store.find(this.noor, kept.id()).block().watch()).isEqualTo(telling);
	}

	@Test
	void theSameCredentialGoesInOnlyOnce() {
		KeptCredential first = keep(this.noor, ABadge.valid());
		KeptCredential second = ABadge.valid().kept(this.noor, id());
		assertThat(this.store.insert(second, sameness(second)).block()).isNull();
		assertThat(this.store.find(this.noor, second.id()).block()).isNull();
		assertThat(this.store.findSame(this.noor, sameness(first)).block()).isEqualTo(first.listed());
		assertThat(this.store.count(this.noor).block()).isEqualTo(1);
	}

	@Test
	void twoLearnersMayKeepTheSameCredential() {
		keep(this.noor, ABadge.valid());
		KeptCredential hers = keep(this.daan, ABadge.valid());
		assertThat(this.store.findSame(this.daan, sameness(hers)).block()).isEqualTo(hers.listed());
	}

	@Test
	void nothingOfAnotherLearnerCanBeFoundChangedOrDeleted() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		String id = kept.id();
		KeptCredential stolen = ABadge.valid().named("Gestolen").kept(this.daan, id);
		assertThat(this.store.find(this.daan, id).block()).isNull();
		assertThat(this.store.findWhole(this.daan, id).block()).isNull();
		assertThat(this.store.findAll(this.daan, List.of(id)).collectList().block()).isEmpty();
		assertThat(this.store.findAllWhole(this.daan, List.of(id)).collectList().block()).isEmpty();
		assertThat(this.store.findSame(this.daan, sameness(kept)).block()).isNull();
		assertThat(this.store.annotate(this.daan, id, "van mij").block()).isNull();
		assertThat(this.store.illustrate(this.daan, id).block()).isNull();
		assertThat(this.store.replace(stolen, Watch.NONE, kept.listed().digest()).block()).isNull();
		assertThat(this.store.report(stolen.listed(), ABadge.NOW).block()).isNull();
		assertThat(this.store.delete(this.daan, id).block()).isFalse();
		assertThat(list(this.daan, CredentialOrder.NEWEST, "")).isEmpty();
		assertThat(this.store.count(this.daan).block()).isZero();
		assertThat(whole(this.noor, id)).usingRecursiveComparison().isEqualTo(kept);
	}

	@Test
	void replacingKeepsNotePictureAndDate() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		this.store.annotate(this.noor, kept.id(), "trots op").block();
		this.store.illustrate(this.noor, kept.id()).block();
		ABadge newer = ABadge.valid().named("Kassa gevorderd");
		KeptCredential put = new KeptCredential(kept.id(), this.noor, newer.verified().original(), "image/png",
				"nieuw.png", newer.report(), false, null, ABadge.NOW.plusSeconds(60));
		this.store.replace(put, Watch.NONE, kept.listed().digest()).block();
		KeptCredential now = whole(this.noor, kept.id());
		assertThat(now.original()).isEqualTo(put.original());
		assertThat(now.report()).isEqualTo(newer.report());
		assertThat(now.fileName()).isEqualTo("nieuw.png");
		assertThat(now.mediaType()).isEqualTo("image/png");
		assertThat(now.note()).isEqualTo("trots op");
		assertThat(now.hasImage()).isTrue();
		assertThat(now.keptAt()).isEqualTo(kept.keptAt());
		assertThat(this.store.find(this.noor, kept.id()).block()).isEqualTo(now.listed());
		assertThat(list(this.noor, CredentialOrder.NAME, "gevorderd")).containsExactly(kept.id());
		assertThat(list(this.noor, CredentialOrder.NAME, "basis")).isEmpty();
	}

	@Test
	void whatWasReplacedMeanwhileIsNotReplacedAgain() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		KeptCredential put = ABadge.valid().named("Kassa gevorderd").kept(this.noor, kept.id());
		assertThat(this.store.replace(put, Watch.NONE, "0".repeat(64)).block()).isNull();
		assertThat(whole(this.noor, kept.id())).usingRecursiveComparison().isEqualTo(kept);
	}

	@Test
	void aReportAboutOtherBytesIsNotStored() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		ListedCredential about = ABadge.valid().named("Andere bytes").kept(this.noor, kept.id()).listed();
		assertThat(this.store.report(about, ABadge.NOW).block()).isNull();
		assertThat(this.store.find(this.noor, kept.id()).block()).isEqualTo(kept.listed());
	}

	@Test
	void aNoteIsWrittenAndTakenAway() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		assertThat(this.store.annotate(this.noor, kept.id(), "trots op").block().note()).isEqualTo("trots op");
		assertThat(this.store.find(this.noor, kept.id()).block().note()).isEqualTo("trots op");
		assertThat(this.store.annotate(this.noor, kept.id(), null).block().note()).isNull();
		assertThat(this.store.find(this.noor, kept.id()).block().note()).isNull();
	}

	@Test
	void whatIsDeletedIsGoneAndMayComeBack() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		assertThat(this.store.delete(this.noor, kept.id()).block()).isTrue();
		assertThat(this.store.delete(this.noor, kept.id()).block()).isFalse();
		assertThat(this.store.find(this.noor, kept.id()).block()).isNull();
		assertThat(keep(this.noor, ABadge.valid())).isNotNull();
	}

	@Test
	void severalAreFoundAtOnceAndStrangeIdsAreSkipped() {
		KeptCredential one = keep(this.noor, ABadge.valid());
		KeptCredential two = keep(this.noor, ABadge.valid().id("urn:2"));
		List<String> ids = List.of(one.id(), "unknown", two.id());
		assertThat(this.store.findAll(this.noor, ids).collectList().block()).containsExactlyInAnyOrder(one.listed(),
				two.listed());
		assertThat(this.store.findAllWhole(this.noor, ids).map(KeptCredential::id).collectList().block())
			.containsExactlyInAnyOrder(one.id(), two.id());
	}

	@Test
	void filesComeWithTheirBytesAndTheNoteAndAreNobodyElses() {
		KeptCredential kept = keep(this.noor, ABadge.valid());
		this.store.annotate(this.noor, kept.id(), "Trots op").block();
		this.store.illustrate(this.noor, kept.id()).block();
		assertThat(this.store.findFiles(this.noor, List.of(kept.id(), "unknown")).single().block())
			.usingRecursiveComparison()
			.isEqualTo(new KeptFile(kept.id(), kept.original(), kept.mediaType(), true, "Trots op"));
		assertThat(this.store.findFiles(this.daan, List.of(kept.id())).collectList().block()).isEmpty();
	}

	@Test
	void theListIsSortedAsAskedAndPagedWithoutGapsOrRepeats() {
		List<String> names = List.of("Zorg", "éclair", "Edam", "edam kaas", "Bakken", "Edam");
		List<String> ids = new ArrayList<>();
		for (String name : names) {
			ABadge badge = ABadge.valid()
				.id("urn:" + ids.size())
				.named(name)
				.by("urn:" + name.charAt(0), "School " + name.charAt(0));
			KeptCredential kept = badge.kept(this.noor, id());
			KeptCredential later = new KeptCredential(kept.id(), this.noor, kept.original(), kept.mediaType(),
					kept.fileName(), kept.report(), false, null, ABadge.NOW.plusSeconds(ids.size()));
			this.store.insert(later, sameness(later)).block();
			ids.add(kept.id());
		}
		assertThat(paged(CredentialOrder.OLDEST)).isEqualTo(ids);
		assertThat(paged(CredentialOrder.NEWEST)).isEqualTo(reversed(ids));
		assertThat(namesOf(paged(CredentialOrder.NAME))).containsExactly("Bakken", "éclair", "Edam", "Edam",
				"edam kaas", "Zorg");
		assertThat(namesOf(paged(CredentialOrder.ISSUER))).containsExactly("Bakken", "éclair", "Edam", "Edam",
				"edam kaas", "Zorg");
	}

	@Test
	void theListIsSearchedByWords() {
		String kassa = keep(this.noor, ABadge.valid()).id();
		keep(this.noor, ABadge.valid().id("urn:2").named("Lassen").by("urn:x", "Technisch College"));
		assertThat(list(this.noor, CredentialOrder.NAME, "KÁSSA werf")).containsExactly(kassa);
		assertThat(list(this.noor, CredentialOrder.NAME, "wisselgeld")).hasSize(2);
		assertThat(list(this.noor, CredentialOrder.NAME, "k.ssa")).isEmpty();
		assertThat(list(this.noor, CredentialOrder.NAME, "  ")).hasSize(2);
	}

	private KeptCredential keep(LearnerId learner, ABadge badge) {
		KeptCredential kept = badge.kept(learner, id());
		return this.store.insert(kept, sameness(kept)).block();
	}

	private KeptCredential whole(LearnerId learner, String id) {
		return this.store.findWhole(learner, id).block();
	}

	private List<String> list(LearnerId learner, CredentialOrder order, String question) {
		return this.store.list(learner, order, question, null, 0).map(ListedCredential::id).collectList().block();
	}

	/** By pages of two, each after the last of the page before. */
	private List<String> paged(CredentialOrder order) {
		List<String> ids = new ArrayList<>();
		@Nullable String after = null;
		List<ListedCredential> page;
		do {
			page = this.store.list(this.noor, order, "", after, 2).collectList().block();
			for (ListedCredential listed : page) {
				ids.add(listed.id());
				after = order.keyOf(listed);
			}
		}
		while (!page.isEmpty());
		return ids;
	}

	private List<String> namesOf(List<String> ids) {
		return ids.stream().map((id) -> this.store.find(this.noor, id).block().name()).toList();
	}

	private static List<String> reversed(List<String> ids) {
		List<String> reversed = new ArrayList<>(ids);
		Collections.reverse(reversed);
		return reversed;
	}

	private static String id() {
		return UUID.randomUUID().toString();
	}

	private static Sameness sameness(KeptCredential kept) {
		return Sameness.of(kept.report().credential(), ContentDigest.of(kept.original()));
	}

}
