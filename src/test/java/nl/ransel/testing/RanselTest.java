package nl.ransel.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import nl.ransel.RanselApplication;
import org.junit.jupiter.api.extension.ExtendWith;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.ContextConfiguration;

/**
 * The whole application on a free port, with the embedded store and provider, started
 * once for all test classes that ask for the same settings. Take a {@link Visitors}
 * parameter or field to send requests. The store is shared, so a test makes its own
 * learners and never counts somebody else's documents.
 */
@Documented
@Inherited
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = RanselApplication.class, webEnvironment = SpringBootTest.WebEnvironment.DEFINED_PORT)
@ContextConfiguration(initializers = TestGround.class)
@ActiveProfiles("test")
@ExtendWith(IndexGuard.class)
public @interface RanselTest {

}
