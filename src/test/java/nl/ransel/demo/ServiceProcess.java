package nl.ransel.demo;

import nl.ransel.RanselApplication;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service in a process of its own, for a test that kills it. */
final class ServiceProcess {

	private ServiceProcess() {
	}

	/** Says where it and its provider are in one line, then lives until it is killed. */
	public static void main(String[] args) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(RanselApplication.class)
			.initializers(new DemoGround())
			.profiles("test")
			.run(args);
		System.out.println("service " + context.getEnvironment().getProperty("ransel.web.base-url") + " "
				+ context.getEnvironment().getProperty("ransel.demo.issuer"));
	}

}
