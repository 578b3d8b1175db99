CREATE TABLE hand_in (
  id ${id},
  learner TEXT NOT NULL,
  exercise TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  submitted_at TEXT NOT NULL,
  source TEXT NOT NULL,
  answered INTEGER NOT NULL,
  version INTEGER NOT NULL,
  UNIQUE (learner, exercise, sha256, submitted_at)
);

CREATE TABLE grading (
  id ${id},
  learner TEXT NOT NULL,
  exercise TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  version INTEGER NOT NULL,
  result_key TEXT NOT NULL,
  level TEXT NOT NULL,
  verdict TEXT NOT NULL,
  points DOUBLE PRECISION NOT NULL,
  max_points DOUBLE PRECISION NOT NULL,
  outcome TEXT NOT NULL,
  detail TEXT NOT NULL,
  graded_at TEXT NOT NULL
);

CREATE INDEX grading_of ON grading (exercise, learner, result_key);

CREATE TABLE task_result (
  grading_id BIGINT NOT NULL REFERENCES grading (id),
  place INTEGER NOT NULL,
  task TEXT NOT NULL,
  verdict TEXT NOT NULL,
  points DOUBLE PRECISION NOT NULL,
  max_points DOUBLE PRECISION NOT NULL,
  PRIMARY KEY (grading_id, place)
);

CREATE TABLE manual_mark (
  id ${id},
  learner TEXT NOT NULL,
  exercise TEXT NOT NULL,
  task TEXT NOT NULL,
  points DOUBLE PRECISION,
  note TEXT NOT NULL,
  marker TEXT NOT NULL,
  marked_at TEXT NOT NULL
);

CREATE INDEX manual_mark_of ON manual_mark (exercise, learner);

CREATE TABLE mark (
  id ${id},
  learner TEXT NOT NULL,
  exercise TEXT NOT NULL,
  status TEXT NOT NULL,
  sha256 TEXT NOT NULL,
  submitted_at TEXT NOT NULL,
  version INTEGER NOT NULL,
  result_key TEXT NOT NULL,
  level TEXT NOT NULL,
  automatic DOUBLE PRECISION NOT NULL,
  manual DOUBLE PRECISION NOT NULL,
  late_percent DOUBLE PRECISION NOT NULL,
  points DOUBLE PRECISION NOT NULL,
  max_points DOUBLE PRECISION NOT NULL,
  why TEXT NOT NULL,
  settled_at TEXT NOT NULL
);

CREATE INDEX mark_of ON mark (exercise, learner)
