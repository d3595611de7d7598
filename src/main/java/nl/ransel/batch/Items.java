package nl.ransel.batch;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import nl.ransel.kernel.Problem;
import nl.ransel.verify.BoundedBody;
import nl.ransel.verify.Question;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.MediaType;
import org.springframework.http.codec.multipart.FilePartEvent;
import org.springframework.http.codec.multipart.PartEvent;
import org.springframework.http.codec.multipart.PartEventHttpMessageReader;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;

/**
 * Takes a request apart into the things to check. All of it stays in memory, so all of it
 * together has a limit; nothing is written to a disk.
 */
@Component
class Items {

	/** Files and links in one batch. */
	static final int MOST = 100;

	/** Bytes in one batch: 12 MiB. */
	private static final int MOST_BYTES = 12 * 1024 * 1024;

	private final PartEventHttpMessageReader parts = new PartEventHttpMessageReader();

	private final JsonMapper json;

	Items(JsonMapper json) {
		this.json = json;
	}

	/**
	 * @param all whose the badges should be, as far as an item does not say so itself
	 * @return the items, or a {@link Problem}: {@code batch.empty},
	 * {@code batch.too-many}, {@code batch.too-large} or {@code batch.unreadable}
	 */
	Mono<List<Item>> of(ServerHttpRequest request, Question all) {
		MediaType type = request.getHeaders().getContentType();
		Mono<List<Item>> items = MediaType.MULTIPART_FORM_DATA.isCompatibleWith(type) ? form(request, all)
				: body(request, all);
		return items.map(Items::counted);
	}

	private Mono<List<Item>> body(ServerHttpRequest request, Question all) {
		return BoundedBody.read(request.getBody(), MOST_BYTES, "batch.too-large")
			.map((bytes) -> this.json.readValue(bytes, BatchRequest.class).items(all))
			.onErrorMap(JacksonException.class, (ex) -> Problem.badRequest("batch.unreadable"))
			.defaultIfEmpty(List.of());
	}

	private Mono<List<Item>> form(ServerHttpRequest request, Question all) {
		return this.parts.read(ResolvableType.forClass(PartEvent.class), request, Map.of())
			.reduceWith(() -> new Form(all), Form::with)
			.map((form) -> form.items)
			.onErrorMap((ex) -> !(ex instanceof Problem), (ex) -> Problem.badRequest("batch.unreadable"));
	}

	private static List<Item> counted(List<Item> items) {
		if (items.isEmpty()) {
			throw Problem.badRequest("batch.empty");
		}
		if (items.size() > MOST) {
			throw Problem.badRequest("batch.too-many", MOST, items.size());
		}
		return items;
	}

	/** A form that comes in piece by piece. */
	private static final class Form {

		private final List<Item> items = new ArrayList<>();

		private final Question all;

		private final ByteArrayOutputStream part = new ByteArrayOutputStream();

		private int bytes;

		private Form(Question all) {
			this.all = all;
		}

		private Form with(PartEvent event) {
			byte[] piece = new byte[event.content().readableByteCount()];
			event.content().read(piece);
			DataBufferUtils.release(event.content());
			this.bytes += piece.length;
			if (this.bytes > MOST_BYTES) {
				throw new Problem(Problem.Kind.TOO_LARGE, "batch.too-large");
			}
			this.part.writeBytes(piece);
			if (event.isLast()) {
				add(event);
			}
			return this;
		}

		private void add(PartEvent last) {
			Item item = item(last, this.part.toByteArray());
			this.part.reset();
			if (item != null) {
				this.items.add(item);
			}
			// more than enough to be refused, and no reason to read on
			if (this.items.size() > 10 * MOST) {
				counted(this.items);
			}
		}

		/** A form field of another name is no concern of ours. */
		private @Nullable Item item(PartEvent part, byte[] content) {
			if (part instanceof FilePartEvent file) {
				boolean left = file.filename().isEmpty() && content.length == 0;
				return left ? null : Item.file(file.filename(), content, this.all);
			}
			String text = new String(content, StandardCharsets.UTF_8);
			return part.name().equals("link") ? Item.link(null, text.strip(), this.all) : null;
		}

	}

}
