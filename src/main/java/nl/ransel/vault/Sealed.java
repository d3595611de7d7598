package nl.ransel.vault;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names what is personal in a stored shape. Whoever stores and reads such documents does
 * so through {@link MongoVault}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Sealed {

	/**
	 * Paths of fields as they are stored, with dots for what lies inside another field; a
	 * list is passed through. They cannot be asked for in a query.
	 */
	String[] value();

}
