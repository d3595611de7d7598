package nl.ransel.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import jakarta.mail.internet.MimeMessage;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Randomness;
import nl.ransel.testing.RanselTest;
import nl.ransel.vault.MongoVault;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoOperations;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is handed in goes out, whatever the mail server does meanwhile. */
@RanselTest
class OutboxMailerTest {

	/** Far from the time of the application's own sender, which shares the store. */
	private static final Instant START = Instant.parse("2999-01-01T00:00:00Z");

	@Autowired
	private ReactiveMongoOperations mongo;

	@Autowired
	private MongoVault vault;

	@Autowired
	private Written written;

	private final AtomicReference<Instant> now = new AtomicReference<>(START);

	private final Server server = new Server();

	private final String to = UUID.randomUUID() + "@student.example";

	@Test
	void aMailServerThatIsDownLosesNothing() {
		OutboxMailer mailer = mailer();
		this.server.down = true;
		mailer.send(letter()).block();
		mailer.sendDue().block();
		assertThat(this.server.taken).isEmpty();

		this.server.down = false;
		mailer.sendDue().block();
		assertThat(this.server.taken).as("it is not tried again at once").isEmpty();
		this.now.set(START.plus(Duration.ofMinutes(1)));
		mailer.sendDue().block();
		mailer.sendDue().block();
		assertThat(this.server.taken).hasSize(1);
	}

	@Test
	void twoCopiesOfTheServiceSendOneMailOnce() {
		mailer().send(letter()).block();
		Flux.range(0, 6).flatMap((copy) -> mailer().sendDue(), 6).blockLast();
		assertThat(this.server.taken).hasSize(1);
	}

	@Test
	void whoTakesAMailAndDiesLeavesItToBeTriedAgain() {
		MongoOutbox outbox = new MongoOutbox(this.mongo, this.vault);
		mailer().send(letter()).block();
		outbox.due(START, 100).concatMap((mail) -> outbox.claim(mail, mail.again(START))).blockLast();
		mailer().sendDue().block();
		assertThat(this.server.taken).isEmpty();
		this.now.set(START.plus(Duration.ofMinutes(1)));
		mailer().sendDue().block();
		assertThat(this.server.taken).hasSize(1);
	}

	@Test
	void whatIsOfNoUseAnyMoreIsNotSent() {
		mailer().send(letter()).block();
		this.now.set(START.plus(Duration.ofHours(2)));
		mailer().sendDue().block();
		assertThat(this.server.taken).isEmpty();
		assertThat(
				new MongoOutbox(this.mongo, this.vault).due(START.plus(Duration.ofDays(1)), 100).collectList().block())
			.extracting(Outgoing::to)
			.doesNotContain(this.to);
	}

	@Test
	void whatWasWrittenForALearnerIsTakenBackAndNothingElse() {
		LearnerId gone = new LearnerId("gone-" + this.to);
		mailer().send(letterAbout(gone, "For who goes")).block();
		mailer().send(letterAbout(gone, "And once more")).block();
		mailer().send(letterAbout(new LearnerId("stays-" + this.to), "For who stays")).block();
		mailer().takeBack(gone).block();
		mailer().sendDue().block();
		assertThat(this.server.taken).singleElement()
			.satisfies((mail) -> assertThat(mail.getSubject()).isEqualTo("For who stays"));
	}

	private Letter letterAbout(LearnerId learner, String subject) {
		return new Letter(this.to, Locale.ENGLISH, subject, List.of("Hello there"), null, null, List.of(), null,
				START.plus(Duration.ofHours(1)), learner);
	}

	@Test
	void aHeaderIsOneLine() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Letter("a@b.example\r\nBcc: c@d.example",
				Locale.ENGLISH, "Hello", List.of(), null, null, List.of(), START));
	}

	@Test
	void whatALetterSaysIsTextAndNeverMarkup() {
		Letter letter = new Letter(this.to, Locale.ENGLISH, "Hello", List.of("<b>bold</b>"), null, null, List.of(),
				START);
		assertThat(this.written.html(letter)).contains("&lt;b&gt;bold").doesNotContain("<b>");
	}

	@Test
	void whatCanBeStoppedSaysSoToMailPrograms() throws Exception {
		String stop = "https://ransel.example/mail/abc";
		mailer()
			.send(new Letter(this.to, Locale.ENGLISH, "Hello", List.of("Hello there"), null, null, List.of(),
					new Letter.Way("No more mail", stop), START.plus(Duration.ofHours(1)), null))
			.block();
		mailer().sendDue().block();
		assertThat(this.server.taken.get(0).getHeader("List-Unsubscribe")).containsExactly("<" + stop + ">");
		assertThat(this.server.taken.get(0).getHeader("List-Unsubscribe-Post"))
			.containsExactly("List-Unsubscribe=One-Click");

		this.server.taken.clear();
		mailer().send(letter()).block();
		mailer().sendDue().block();
		assertThat(this.server.taken.get(0).getHeader("List-Unsubscribe")).isNull();
	}

	@Test
	void theWayOutStandsBelowTheLetterInTextAndHtml() {
		Letter letter = new Letter(this.to, Locale.ENGLISH, "Hello", List.of("Hello there"), null, null, List.of("Bye"),
				new Letter.Way("No more mail", "https://ransel.example/mail/abc"), START, null);
		assertThat(this.written.text(letter)).contains("Bye\n\nNo more mail:\nhttps://ransel.example/mail/abc\n\n-- ");
		assertThat(this.written.html(letter)).contains("href=\"https://ransel.example/mail/abc\"")
			.contains("No more mail");
	}

	private OutboxMailer mailer() {
		Randomness randomness = (count) -> UUID.randomUUID().toString().substring(0, count).getBytes();
		return new OutboxMailer(new MongoOutbox(this.mongo, this.vault), this.written,
				new Post(this.server, new MailProperties("ransel@demo.example")), clock(), randomness);
	}

	private Clock clock() {
		return new Clock() {
			@Override
			public Instant instant() {
				return OutboxMailerTest.this.now.get();
			}

			@Override
			public ZoneOffset getZone() {
				return ZoneOffset.UTC;
			}

			@Override
			public Clock withZone(java.time.ZoneId zone) {
				return this;
			}
		};
	}

	private Letter letter() {
		return new Letter(this.to, Locale.ENGLISH, "Hello", List.of("Hello there"), null, null, List.of(),
				START.plus(Duration.ofHours(1)));
	}

	/** A mail server at hand. */
	private final class Server extends JavaMailSenderImpl {

		private final List<MimeMessage> taken = new ArrayList<>();

		private volatile boolean down;

		Server() {
			setJavaMailProperties(new Properties());
		}

		@Override
		protected void doSend(MimeMessage[] messages, Object[] originals) {
			if (this.down) {
				throw new MailSendException("no route to " + OutboxMailerTest.this.to);
			}
			synchronized (this.taken) {
				this.taken.addAll(List.of(messages));
			}
		}

	}

}
