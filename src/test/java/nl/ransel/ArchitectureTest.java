package nl.ransel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import nl.ransel.learner.Belongings;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RestController;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

/** The rules of {@code docs/architecture.md}, each as a sentence. */
class ArchitectureTest {

	private static final JavaClasses MAIN = new ClassFileImporter()
		.withImportOption(new ImportOption.DoNotIncludeTests())
		.importPackages("nl.ransel");

	/** Who may import whom. A package that is not a key may import nothing of ours. */
	private static final Map<String, Set<String>> MAY_IMPORT = Map.ofEntries(Map.entry("kernel", Set.of()),
			Map.entry("credential", Set.of("kernel")), Map.entry("format", Set.of("kernel", "credential")),
			Map.entry("trust", Set.of("kernel", "credential", "format")),
			Map.entry("verify", Set.of("kernel", "credential", "format", "trust")),
			Map.entry("receipt", Set.of("kernel", "credential", "format", "trust", "verify")),
			Map.entry("vault", Set.of("kernel")), Map.entry("mail", Set.of("kernel", "vault")),
			Map.entry("learner", Set.of("kernel", "vault", "mail")),
			Map.entry("backpack",
					Set.of("kernel", "vault", "credential", "format", "trust", "verify", "receipt", "learner")),
			Map.entry("stack",
					Set.of("kernel", "vault", "credential", "format", "trust", "verify", "receipt", "learner",
							"backpack")),
			Map.entry("pathway",
					Set.of("kernel", "credential", "format", "trust", "verify", "learner", "backpack", "stack",
							"institution", "announcement")),
			Map.entry("share",
					Set.of("kernel", "vault", "credential", "format", "trust", "verify", "receipt", "learner",
							"backpack", "stack", "pathway")),
			Map.entry("institution",
					Set.of("kernel", "vault", "credential", "format", "trust", "verify", "mail", "learner",
							"backpack")),
			Map.entry("announcement", Set.of("kernel", "format", "institution")),
			Map.entry("pilot", Set.of("kernel", "stack", "share", "institution")),
			Map.entry("platform",
					Set.of("kernel", "vault", "credential", "format", "verify", "learner", "backpack", "consent")),
			Map.entry("connection",
					Set.of("kernel", "vault", "credential", "format", "trust", "verify", "learner", "backpack")),
			Map.entry("batch", Set.of("kernel", "credential", "verify")),
			Map.entry("consent", Set.of("kernel", "learner")),
			Map.entry("inactivity", Set.of("kernel", "mail", "learner", "backpack")),
			Map.entry("web", Set.of("kernel", "vault", "verify", "learner", "consent", "platform")));

	private static final DescribedPredicate<JavaClass> STORED = DescribedPredicate.describe("are stored",
			(type) -> type.isAnnotatedWith("org.springframework.data.mongodb.core.mapping.Document"));

	@Test
	void importsRunDownwardsOnly() {
		MAY_IMPORT.forEach((feature, allowed) -> {
			Set<String> ours = new TreeSet<>(allowed);
			ours.add(feature);
			noClasses().that()
				.resideInAPackage(packageOf(feature))
				.should()
				.dependOnClassesThat(resideInAPackage("nl.ransel..").and(DescribedPredicate
					.not(resideInAnyPackage(ours.stream().map(ArchitectureTest::packageOf).toArray(String[]::new)))))
				.allowEmptyShould(true)
				.because(feature + " may import only " + allowed)
				.check(MAIN);
		});
	}

	@Test
	void everyFeatureHasItsPlaceInTheOrder() {
		Set<String> features = MAIN.stream()
			.map(JavaClass::getPackageName)
			.filter((name) -> name.startsWith("nl.ransel."))
			.map((name) -> name.split("\\.")[2])
			.collect(Collectors.toCollection(TreeSet::new));
		assertThat(MAY_IMPORT.keySet()).containsAll(features);
	}

	@Test
	void nothingGoesRoundInCircles() {
		slices().matching("nl.ransel.(*)..").should().beFreeOfCycles().check(MAIN);
	}

	@Test
	void nobodyKnowsTheWebPackage() {
		noClasses().that()
			.resideOutsideOfPackage(packageOf("web"))
			.should()
			.dependOnClassesThat()
			.resideInAPackage(packageOf("web"))
			.check(MAIN);
	}

	@Test
	void theCoreIsPlainJava() {
		classes().that()
			.resideInAnyPackage(packageOf("kernel"), packageOf("credential"))
			.should()
			.onlyDependOnClassesThat()
			.resideInAnyPackage("java..", "org.jspecify.annotations", packageOf("kernel"), packageOf("credential"))
			.check(MAIN);
	}

	@Test
	void readingAFileNeedsNeitherReactorNorSpring() {
		noClasses().that()
			.resideInAPackage(packageOf("format"))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("reactor..", "org.reactivestreams..", "org.springframework..")
			.check(MAIN);
	}

	@Test
	void onlyAdaptersAndStoredShapesKnowTheDatabase() {
		noClasses().that(DescribedPredicate.not(isNamed("Mongo\\w*|\\w*Document")))
			.should()
			.dependOnClassesThat()
			.resideInAnyPackage("org.springframework.data..", "com.mongodb..", "org.bson..")
			.check(MAIN);
	}

	@Test
	void theStoredShapeNeverLeavesItsPackage() {
		classes()
			.that(isNamed("\\w*Document").and(DescribedPredicate.describe("are stored",
					(JavaClass type) -> type
						.isAnnotatedWith("org.springframework.data.mongodb.core.mapping.Document"))))
			.should()
			.bePackagePrivate()
			.check(MAIN);
	}

	@Test
	void nobodyWaitsAndNobodySubscribes() {
		// The indexes are made and the master key is tried before the first request:
		// there
		// waiting is right.
		ArchRule rule = noClasses().that(DescribedPredicate.not(isNamed("MongoIndexes|MongoMasterKeyCheck")))
			.should()
			.callMethodWhere(DescribedPredicate.describe("it waits or subscribes",
					(call) -> Set
						.of("block", "blockOptional", "blockFirst", "blockLast", "subscribe", "toIterable", "toStream",
								"toFuture")
						.contains(call.getName())
							&& (call.getTargetOwner().isAssignableTo(Mono.class)
									|| call.getTargetOwner().isAssignableTo(Flux.class))));
		rule.check(MAIN);
	}

	@Test
	void whoeverKeepsSomethingOfALearnerTakesItAlongWhenTwoAccountsBecomeOneAndAwayWhenOneIsErased() {
		// Sessions do not come along: they end. Mail waits for its address only, and is
		// taken back by the account it was written for.
		Set<String> keep = packagesOf(STORED.and(DescribedPredicate.not(isNamed("SessionDocument")))
			.and(DescribedPredicate.not(isNamed("OutgoingDocument")))
			.and(DescribedPredicate.describe("are somebody's",
					(JavaClass type) -> type.getFields()
						.stream()
						.anyMatch((field) -> field.getName().equals("learnerId")))));
		assertThat(packagesOf(JavaClass.Predicates.assignableTo(Belongings.class))).containsAll(keep);
	}

	private static Set<String> packagesOf(DescribedPredicate<? super JavaClass> types) {
		return MAIN.that(types).stream().map(JavaClass::getPackageName).collect(Collectors.toCollection(TreeSet::new));
	}

	@Test
	void controllersAreSeenByNobody() {
		classes().that()
			.areAnnotatedWith(RestController.class)
			.or()
			.haveSimpleNameEndingWith("Controller")
			.should()
			.bePackagePrivate()
			.check(MAIN);
	}

	@Test
	void namesSayWhatAThingIs() {
		noClasses().should()
			.haveNameMatching(".*(Impl|Manager|Helper|Helpers|Util|Utils|DTO|Dto)")
			.orShould()
			.resideInAnyPackage("..util..", "..common..", "..service..", "..dto..", "..impl..")
			.check(MAIN);
	}

	@Test
	void timeAndChanceComeFromOutside() {
		noClasses().should()
			.callMethod(Instant.class, "now")
			.orShould()
			.callMethod(System.class, "currentTimeMillis")
			.check(MAIN);
		noClasses().that(DescribedPredicate.not(isNamed("ClockAndRandomness")))
			.should()
			.dependOnClassesThat()
			.areAssignableTo(SecureRandom.class)
			.orShould()
			.callMethod(java.util.UUID.class, "randomUUID")
			.check(MAIN);
	}

	@Test
	void whatAClassNeedsStandsInItsConstructor() {
		noFields().should().beAnnotatedWith(Autowired.class).check(MAIN);
	}

	@Test
	void nobodyPrints() {
		noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(MAIN);
	}

	@Test
	void whatIsStoredOrShownCannotBeChanged() {
		classes().that(STORED.or(isNamed("\\w+(View|Request)")))
			.and()
			.areTopLevelClasses()
			.should(com.tngtech.archunit.lang.conditions.ArchConditions
				.be(DescribedPredicate.describe("a record or interface",
						(JavaClass type) -> type.isRecord() || type.isInterface()
								|| type.getModifiers().contains(JavaModifier.ABSTRACT))))
			.check(MAIN);
	}

	@Test
	void everyPackageSaysInThreeSentencesWhatItIs() throws IOException {
		try (Stream<Path> files = Files.walk(Path.of("src/main/java/nl/ransel"))) {
			List<Path> silent = files.filter(Files::isDirectory)
				.filter((directory) -> !directory.endsWith("ransel"))
				.filter((directory) -> hasClasses(directory) && !Files.exists(directory.resolve("package-info.java")))
				.toList();
			assertThat(silent).isEmpty();
		}
	}

	private static boolean hasClasses(Path directory) {
		String[] files = directory.toFile().list();
		return files != null && Arrays.stream(files).anyMatch((name) -> name.endsWith(".java"));
	}

	private static String packageOf(String feature) {
		return "nl.ransel." + feature + "..";
	}

	/** Nested classes count as the file they stand in. */
	private static DescribedPredicate<JavaClass> isNamed(String pattern) {
		return DescribedPredicate.describe("named " + pattern,
				(JavaClass type) -> outermost(type).getSimpleName().matches(pattern));
	}

	private static JavaClass outermost(JavaClass type) {
		return type.getEnclosingClass().map(ArchitectureTest::outermost).orElse(type);
	}

}
