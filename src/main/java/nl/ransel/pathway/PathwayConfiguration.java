package nl.ransel.pathway;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where pathways come from. */
@Configuration(proxyBeanMethods = false)
class PathwayConfiguration {

	@Bean
	Pathways pathways(PathwayProperties properties, StaffPathways byStaff) {
		return new AllPathways(new PathwayFiles(properties.directory()), byStaff);
	}

}
