package nl.ransel.kernel;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a controller parameter of type {@link String} that receives the id of the
 * institution whose staff the person is who is logged in. Anybody else is refused with
 * 403 and the problem {@code staff.none} before the method is called.
 */
@Documented
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface CurrentStaff {

}
