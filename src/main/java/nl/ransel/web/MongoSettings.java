package nl.ransel.web;

import com.mongodb.WriteConcern;

import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How writes are acknowledged: when most members have them in their journal. */
@Configuration(proxyBeanMethods = false)
class MongoSettings {

	@Bean
	MongoClientSettingsBuilderCustomizer acknowledgedMeansDurable() {
		return (settings) -> settings.writeConcern(WriteConcern.MAJORITY.withJournal(true));
	}

}
