package nl.ransel.backpack;

import java.time.Instant;

import nl.ransel.vault.MongoVault;
import reactor.core.publisher.Flux;

import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Component;

/** Credentials in MongoDB by when they are to be checked. */
@Component
class MongoDueCredentials implements DueCredentials {

	private static final String NEXT = "watch.nextCheckAt";

	private final MongoVault vault;

	MongoDueCredentials(MongoVault vault) {
		this.vault = vault;
	}

	@Override
	public Flux<ListedCredential> due(Instant now, int most) {
		return Flux.concat(find(Criteria.where(NEXT).is(null), most), find(Criteria.where(NEXT).lte(now), most))
			.take(most);
	}

	private Flux<ListedCredential> find(Criteria criteria, int most) {
		Query query = Query.query(criteria).with(Sort.by(Sort.Direction.ASC, NEXT));
		query.fields().exclude("original");
		return this.vault.findFirst(query, most, CredentialDocument.class).map(CredentialDocument::toListed);
	}

}
