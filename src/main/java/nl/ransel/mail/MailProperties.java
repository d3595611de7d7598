package nl.ransel.mail;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.validation.annotation.Validated;

/**
 * How mail goes out; the mail server itself stands under {@code spring.mail}.
 *
 * @param from the address mail comes from, for example {@code ransel@school.example}
 */
@Validated
@ConfigurationProperties("ransel.mail")
record MailProperties(@NotBlank @Email String from) {
}
