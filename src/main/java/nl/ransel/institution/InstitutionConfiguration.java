package nl.ransel.institution;

import nl.ransel.backpack.BadgePictures;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this package borrows from others. */
@Configuration(proxyBeanMethods = false)
class InstitutionConfiguration {

	@Bean
	AwardPictures awardPictures(BadgePictures pictures) {
		return pictures::of;
	}

}
