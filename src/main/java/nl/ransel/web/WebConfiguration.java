package nl.ransel.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.web.filter.reactive.ServerWebExchangeContextFilter;
import org.springframework.web.reactive.config.ResourceHandlerRegistry;
import org.springframework.web.reactive.config.WebFluxConfigurer;
import org.springframework.web.reactive.result.method.annotation.ArgumentResolverConfigurer;

/** What every controller can count on, and the files the browser gets. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class WebConfiguration implements WebFluxConfigurer {

	private final StaticFiles files;

	private final StepUpGate gate;

	private final ConsentGate consent;

	WebConfiguration(StaticFiles files, StepUpGate gate, ConsentGate consent) {
		this.files = files;
		this.gate = gate;
		this.consent = consent;
	}

	@Override
	public void configureArgumentResolvers(ArgumentResolverConfigurer configurer) {
		configurer.addCustomResolver(new CurrentLearnerResolver(this.gate, this.consent),
				new CurrentStaffResolver(this.consent));
	}

	/** WebJars are asked for without a version: the locator in the chain finds it. */
	@Override
	public void addResourceHandlers(ResourceHandlerRegistry registry) {
		registry.addResourceHandler("/webjars/**")
			.addResourceLocations("classpath:/META-INF/resources/webjars/")
			.setCacheControl(StaticFiles.ALWAYS_ASK)
			.setEtagGenerator(this.files::etag)
			.resourceChain(true);
		registry.addResourceHandler("/**")
			.addResourceLocations("classpath:/static/")
			.setCacheControl(StaticFiles.ALWAYS_ASK)
			.setEtagGenerator(this.files::etag)
			.resourceChain(true);
	}

	/** Before the security chains: a login needs the reader's language too. */
	@Bean
	@Order(Ordered.HIGHEST_PRECEDENCE)
	static ServerWebExchangeContextFilter exchangeInContext() {
		return new ServerWebExchangeContextFilter();
	}

}
