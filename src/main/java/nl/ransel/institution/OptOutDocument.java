package nl.ransel.institution;

import java.time.Instant;

import org.springframework.data.annotation.Id;
import org.springframework.data.mongodb.core.mapping.Document;

/** That an address wants no mail about awards, as stored: a keyed hash of it. */
@Document("award_mail_optouts")
record OptOutDocument(@Id String address, Instant since) {
}
