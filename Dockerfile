# syntax=docker/dockerfile:1
# Builds and runs Ransel. Two stages that are thrown away (build, unpack) and one that stays.

FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY pom.xml ./
COPY frontend/public frontend/public
COPY src/main src/main
RUN --mount=type=cache,target=/root/.m2 \
	mvn -B -q -Dmaven.test.skip=true package

# Unpacked in layers: what changes seldom (libraries) comes first and is pulled once; a new
# version of Ransel is then a layer of well under a megabyte. An unpacked jar also starts sooner.
FROM eclipse-temurin:17-jre AS unpack
WORKDIR /unpack
COPY --from=build /build/target/ransel-*.jar application.jar
RUN java -Djarmode=tools -jar application.jar extract --layers --destination layers

FROM eclipse-temurin:17-jre
LABEL org.opencontainers.image.title="Ransel" \
	org.opencontainers.image.description="A learner's backpack for digital badges, bound to a lifelong identity" \
	org.opencontainers.image.documentation="README.md"
ARG VERSION=0.1.0-SNAPSHOT
ARG REVISION=unknown
LABEL org.opencontainers.image.version="${VERSION}" \
	org.opencontainers.image.revision="${REVISION}"

# A number instead of a name, so that an orchestrator can see that it is not root.
RUN groupadd --system --gid 10001 ransel && useradd --system --uid 10001 --gid 10001 --no-create-home ransel
WORKDIR /app
COPY --from=unpack /unpack/layers/dependencies/ ./
COPY --from=unpack /unpack/layers/spring-boot-loader/ ./
COPY --from=unpack /unpack/layers/snapshot-dependencies/ ./
COPY --from=unpack /unpack/layers/application/ ./
COPY --chmod=0755 deploy/healthcheck.sh /usr/local/bin/healthcheck
USER 10001:10001

EXPOSE 8080
ENV JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s --retries=3 CMD ["healthcheck"]
ENTRYPOINT ["java", "-jar", "application.jar"]
