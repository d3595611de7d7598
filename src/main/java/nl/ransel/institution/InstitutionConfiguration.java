package nl.ransel.institution;

import nl.ransel.backpack.BadgeImage;
import nl.ransel.backpack.BadgePicture;
import nl.ransel.backpack.BadgePictures;
import nl.ransel.verify.Verified;
import reactor.core.publisher.Mono;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What this package borrows from others. */
@Configuration(proxyBeanMethods = false)
class InstitutionConfiguration {

	@Bean
	AwardPictures awardPictures(BadgePictures pictures) {
		return new AwardPictures() {

			@Override
			public Mono<BadgePicture> of(Verified badge) {
				return pictures.of(badge);
			}

			@Override
			public Mono<BadgeImage> inside(AwardContent content) {
				return pictures.inside(content.report(), content.original());
			}

		};
	}

}
