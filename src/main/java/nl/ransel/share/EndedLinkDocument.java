package nl.ransel.share;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/**
 * A link of a learner who is here no more: only the hash of its token, so that it can say
 * that it has ended. Whose it was and what it showed are gone.
 */
@Document("ended_links")
record EndedLinkDocument(@Id String link) {
}
