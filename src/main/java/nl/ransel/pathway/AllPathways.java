package nl.ransel.pathway;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the operator put in the folder, and what staff of institutions published. */
final class AllPathways implements Pathways {

	private final Pathways files;

	private final StaffPathways byStaff;

	private final ReadPathways read = new ReadPathways();

	AllPathways(Pathways files, StaffPathways byStaff) {
		this.files = files;
		this.byStaff = byStaff;
	}

	@Override
	public Flux<PublishedPathway> all() {
		return this.files.all()
			.concatWith(this.byStaff.published().mapNotNull(this.read::of))
			.distinct((one) -> one.pathway().id());
	}

	@Override
	public Mono<PublishedPathway> find(String id) {
		return this.files.find(id).switchIfEmpty(Mono.defer(() -> this.byStaff.find(id).mapNotNull(this.read::of)));
	}

}
