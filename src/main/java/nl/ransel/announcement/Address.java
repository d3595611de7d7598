package nl.ransel.announcement;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;

/** Nothing, or a web address that {@link AddressCheck} lets pass. */
@Documented
@Constraint(validatedBy = AddressCheck.class)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.RECORD_COMPONENT })
@Retention(RetentionPolicy.RUNTIME)
@interface Address {

	String message() default "{announcement.address}";

	Class<?>[] groups() default {};

	Class<? extends Payload>[] payload() default {};

}
