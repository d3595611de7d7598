package nl.ransel.share;

import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.List;
import java.util.UUID;

import nl.ransel.testing.RanselTest;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;

import static org.assertj.core.api.Assertions.assertThat;

@RanselTest
class MongoSharesTest extends SharesContract {

	@Autowired
	private MongoShares shares;

	@Autowired
	private ReactiveMongoOperations mongo;

	@Test
	void aShareFromBeforeThereWereRevisionsAndALogIsReadAndCountedOn() {
		Share share = this.shares.add(AShare.of(ShareToken
			.random((count) -> UUID.randomUUID().toString().substring(0, count).getBytes(StandardCharsets.US_ASCII)),
				AShare.badges("c1")))
			.block();
		Document before = new Document("at", Date.from(AShare.NOW)).append("client", "COMPUTER");
		this.mongo
			.updateFirst(Query.query(Criteria.where("_id").is(share.id())),
					new Update().unset("revision").unset("log").set("visits", List.of(before)), "shares")
			.block();
		Visit now = new Visit(AShare.NOW.plusSeconds(5), Client.PHONE);

		assertThat(this.shares.visitUnchanged(share, now).block()).isTrue();
		assertThat(this.shares.find(share.learner(), share.id()).block().visits())
			.containsExactly(new Visit(AShare.NOW, Client.COMPUTER), now);
		this.shares.revise(share.learner(), AShare.NOW).block();
		assertThat(this.shares.findByLink(share.link()).block().revision()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource(Client.class)
	void aVisitIsStoredAsANumberAndComesBack(Client client) {
		Visit visit = new Visit(AShare.NOW.plusMillis(7), client);

		assertThat(Visit.unpacked(visit.packed())).isEqualTo(visit);
	}

	@Override
	Shares shares() {
		return this.shares;
	}

}
