package nl.ransel.learner;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import nl.ransel.kernel.Identifier;
import nl.ransel.kernel.LearnerId;
import nl.ransel.kernel.Problem;
import nl.ransel.backpack.ABadge;
import nl.ransel.backpack.ALearner;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ImportDataTest {

	private final List<String> asked = new ArrayList<>();

	private boolean erased;

	private final ImportData data = new ImportData(List.of(new Part("badges"), new Part("stacks")),
			new NoorUntilErased(), (learner, activity) -> Mono.fromRunnable(() -> this.asked.add("log")),
			(learner, topic) -> Mono.empty(), (kind, who, most, window) -> Mono.just(true));

	@Test
	void eachFeatureTakesItsPartAndThenItIsLogged() {
		this.data.take(ABadge.NOOR, zip()).block();

		assertThat(this.asked).containsExactly("badges", "stacks", "log");
	}

	@Test
	void nothingMoreIsWrittenForAnAccountThatIsErasedMeanwhile() {
		this.erased = true;

		assertThatThrownBy(() -> this.data.take(ABadge.NOOR, zip()).block()).isInstanceOf(Problem.class)
			.hasMessage("account.not-found");
		assertThat(this.asked).isEmpty();
	}

	private static Flux<DataBuffer> zip() {
		try (ByteArrayOutputStream bytes = new ByteArrayOutputStream();
				ZipOutputStream out = new ZipOutputStream(bytes)) {
			for (String name : List.of("account", "credentials", "stacks")) {
				out.putNextEntry(new ZipEntry(name + ".json"));
				out.write("[]".getBytes(StandardCharsets.UTF_8));
				out.closeEntry();
			}
			out.finish();
			return Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(bytes.toByteArray()));
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A feature that is asked. */
	private final class Part implements Exporting {

		private final String name;

		Part(String name) {
			this.name = name;
		}

		@Override
		public Flux<ExportPart> export(LearnerId learner, Locale language) {
			return Flux.empty();
		}

		@Override
		public Mono<ImportedArchive> take(LearnerId learner, ImportedArchive archive) {
			ImportDataTest.this.asked.add(this.name);
			return Mono.just(archive);
		}

	}

	private final class NoorUntilErased implements Learners {

		@Override
		public Mono<Learner> find(LearnerId id) {
			return ImportDataTest.this.erased ? Mono.empty() : Mono.just(ALearner.noor());
		}

		@Override
		public Flux<LearnerId> owning(Identifier identifier) {
			return Flux.empty();
		}

	}

}
