package nl.ransel.web;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.index.Indexed;
import org.springframework.data.mongodb.core.mapping.Document;

/** A counter as stored; {@link MongoSweep} takes it away when its window is over. */
@Document("rate_windows")
record RateWindowDocument(@Id String id, int count, @Indexed(name = "by_end") Instant endsAt) {
}
