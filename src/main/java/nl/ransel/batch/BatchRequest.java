package nl.ransel.batch;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

import nl.ransel.kernel.Problem;
import nl.ransel.verify.Question;
import org.jspecify.annotations.Nullable;

/**
 * A batch as JSON.
 *
 * @param items at most {@link Items#MOST}
 */
record BatchRequest(@Nullable List<Entry> items) {

	List<Item> items(Question all) {
		List<Entry> entries = (this.items != null) ? this.items : List.of();
		return entries.stream().map((entry) -> entry.item(all)).toList();
	}

	/**
	 * One thing to check: exactly one of url, badge and file.
	 *
	 * @param name what the sender knows it by
	 * @param url the address of a badge, or the link of a share
	 * @param badge a badge as text: JSON or a JWS
	 * @param file a badge file, or a picture with a QR code, in base64
	 * @param recipient an e-mail address or DID: is it this person's?
	 */
	record Entry(@Nullable String name, @Nullable String url, @Nullable String badge, @Nullable String file,
			@Nullable String recipient) {

		private Item item(Question all) {
			Question question = (this.recipient != null) ? Question.about(this.recipient) : all;
			if (this.url != null && this.badge == null && this.file == null) {
				return Item.link(this.name, this.url, question);
			}
			if (this.badge != null && this.url == null && this.file == null) {
				return Item.file(this.name, this.badge.getBytes(StandardCharsets.UTF_8), question);
			}
			if (this.file != null && this.url == null && this.badge == null) {
				return decoded(this.file, question);
			}
			return refused(question);
		}

		private Item decoded(String base64, Question question) {
			try {
				return Item.file(this.name, Base64.getDecoder().decode(base64), question);
			}
			catch (IllegalArgumentException ex) {
				return refused(question);
			}
		}

		private Item refused(Question question) {
			return new Item((this.name != null) ? this.name : "", null, Problem.badRequest("batch.item"), question);
		}

	}

}
