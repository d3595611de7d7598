package nl.ransel.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller parameter of type {@link LearnerId} that receives the learner who is
 * logged in. Without a login the request ends with 401 before the method is called.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface CurrentLearner {

	/**
	 * What the login must show as well; otherwise the request ends with 403 and the
	 * problem {@code login.step-up}.
	 */
	StepUp stepUp() default StepUp.NONE;

	/**
	 * Whether somebody may do this who has not agreed to the terms in force; otherwise
	 * the request ends with 403 and the problem {@code consent.required}. Only for what
	 * somebody who does not agree needs to leave.
	 */
	boolean withoutConsent() default false;

}
