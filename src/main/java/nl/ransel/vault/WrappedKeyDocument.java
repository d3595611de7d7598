package nl.ransel.vault;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A learner's key as stored. */
@Document("learner_keys")
record WrappedKeyDocument(@Id String id, @Indexed(name = "by_master") int master, byte[] wrapped) {

	static WrappedKeyDocument of(WrappedKey key) {
		return new WrappedKeyDocument(key.learnerId(), key.master(), key.bytes());
	}

	WrappedKey toWrappedKey() {
		return new WrappedKey(this.id, this.master, this.wrapped);
	}

}
