package nl.ransel.testing;

import com.mongodb.ServerAddress;
import com.mongodb.connection.ClusterId;
import com.mongodb.connection.ConnectionDescription;
import com.mongodb.connection.ServerId;
import com.mongodb.event.CommandStartedEvent;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** The guard itself can fail. */
class QueryLogTest {

	private static final ConnectionDescription CONNECTION = new ConnectionDescription(
			new ServerId(new ClusterId(), new ServerAddress()));

	private final QueryLog log = new QueryLog();

	QueryLogTest() {
		send("{createIndexes: 'badges', indexes: [{key: {learnerId: 1, keptAt: -1}, name: 'by_learner'}]}");
	}

	@Test
	void aQueryThatAnIndexLeadsIsFine() {
		send("{find: 'badges', filter: {learnerId: 'a', name: 'b'}}");
		send("{find: 'badges', filter: {_id: {$in: ['a', 'b']}}}");
		send("{update: 'badges', updates: [{q: {learnerId: 'a', version: 3}, u: {$set: {x: 1}}}]}");
		send("{delete: 'badges', deletes: [{q: {_id: 'a'}, limit: 1}]}");
		send("{findAndModify: 'badges', query: {learnerId: 'a'}}");
		send("{aggregate: 'badges', pipeline: [{$match: {learnerId: 'a'}}, {$count: 'n'}]}");
		send("{count: 'badges', query: {learnerId: {$gte: 'a'}}}");
		assertThat(this.log.unled()).isEmpty();
	}

	@Test
	void aQueryThatReadsTheWholeCollectionIsNamed() {
		send("{find: 'badges', filter: {}}");
		send("{find: 'badges', filter: {keptAt: 1}}");
		send("{find: 'badges', filter: {$and: [{learnerId: 'a'}, {name: 'b'}]}}");
		send("{count: 'badges', query: {learnerId: {$ne: 'a'}}}");
		send("{update: 'badges', updates: [{q: {_id: 'a'}, u: {}}, {q: {name: 'b'}, u: {}}]}");
		send("{delete: 'badges', deletes: [{q: {}, limit: 0}]}");
		send("{aggregate: 'badges', pipeline: [{$group: {_id: null}}]}");
		send("{find: 'others', filter: {learnerId: 'a'}}");
		assertThat(this.log.unled()).containsExactlyInAnyOrder("find on badges by []", "find on badges by [keptAt]",
				"find on badges by [$and]", "count on badges by []", "update on badges by [name]",
				"delete on badges by []", "aggregate on badges by []", "find on others by [learnerId]");
	}

	private void send(String command) {
		BsonDocument document = BsonDocument.parse(command);
		this.log.commandStarted(
				new CommandStartedEvent(null, 1, 1, CONNECTION, "ransel", document.getFirstKey(), document));
	}

}
