package nl.ransel;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * Starts the service. The runnable demo, with its own store and provider, lives in the
 * test tree.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class RanselApplication {

	public static void main(String[] args) {
		SpringApplication.run(RanselApplication.class, args);
	}

}
