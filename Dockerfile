# The base is pinned by its tag. To pin the very bytes, put the digest after it in both stages:
#   docker buildx imagetools inspect python:3.12-slim-trixie    prints it
#   FROM python:3.12-slim-trixie@sha256:<digest> AS build

FROM python:3.12-slim-trixie AS build
ENV PIP_DISABLE_PIP_VERSION_CHECK=1 PIP_NO_CACHE_DIR=1 PIP_NO_INPUT=1
WORKDIR /src
COPY requirements.lock ./
RUN python -m venv /opt/coach \
    && /opt/coach/bin/python -m pip install --require-hashes --only-binary :all: -r requirements.lock
COPY pyproject.toml README.md LICENSE ./
COPY bot bot/
COPY claude claude/
COPY coach coach/
COPY extraction extraction/
COPY grading grading/
COPY question_bank question_bank/
COPY review review/
COPY storage storage/
# hatchling only makes the wheel; what the coach needs is left, compiled, without an installer
RUN /opt/coach/bin/python -m pip wheel --no-deps --no-build-isolation --wheel-dir dist . \
    && /opt/coach/bin/python -m pip install --no-index --no-deps dist/interview_coach-*.whl \
    && /opt/coach/bin/python -m pip check \
    && /opt/coach/bin/python -m pip uninstall --yes hatchling editables pip

FROM python:3.12-slim-trixie
RUN useradd --uid 10001 --user-group --no-create-home --home-dir /data --shell /usr/sbin/nologin coach \
    && install --directory --owner=10001 --group=10001 --mode=0700 /data
COPY --from=build /opt/coach /opt/coach
ENV PATH=/opt/coach/bin:$PATH \
    PYTHONDONTWRITEBYTECODE=1 \
    PYTHONUNBUFFERED=1 \
    HOME=/data \
    COACH_DATA_DIR=/data
WORKDIR /opt/coach
USER 10001:10001
VOLUME /data
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=30s --timeout=10s --start-period=60s --retries=3 CMD ["coach", "health"]
ENTRYPOINT ["coach"]
CMD ["run"]
