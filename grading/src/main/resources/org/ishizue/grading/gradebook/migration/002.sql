CREATE TABLE criterion_mark (
  manual_mark_id BIGINT NOT NULL REFERENCES manual_mark (id),
  place INTEGER NOT NULL,
  criterion TEXT NOT NULL,
  points DOUBLE PRECISION NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (manual_mark_id, place)
)
