"""What pandas, polars and DuckDB do: peers.py ENGINE read|operations ROUNDS FOLDER.

Prints a line for each piece of work: name, seconds of the first time, median seconds of the later ones, checksum;
then the peak memory. The checksums are made as OwnWork.java makes them.
"""

import statistics
import sys
import time

import numpy as np

WEIGHTS = 97
engine, task, rounds, folder = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]


def measure(name, work, checksum):
    seconds = []
    for round in range(rounds):
        began = time.perf_counter()
        result = work()
        seconds.append(time.perf_counter() - began)
        if round == 0:
            answer = checksum(result)
        del result
    print(name, seconds[0], statistics.median(seconds[1:] or seconds), answer, sep="\t", flush=True)


def weight(keys):
    return np.asarray(keys).astype(np.int64) % WEIGHTS + 1


def in_order(values):
    values = np.asarray(values, dtype=np.float64)
    return float(np.nansum(values * (np.arange(len(values)) % WEIGHTS + 1)))


def weighted(values, *keys):
    values = np.asarray(values, dtype=np.float64)
    weights = np.ones(len(values))
    for key in keys:
        weights = weights * weight(key)
    return len(values) + float(np.nansum(values * weights))


def of_hourly(get):
    columns = ["rain_mm", "temperature_c", "wind_m_per_s", "discharge_m3_per_s", "reports"]
    codes = np.asarray(get("station_code")).astype(np.int64)
    return len(codes) + sum(in_order(get(c)) for c in columns) + float((codes % WEIGHTS).sum())


def of_pivot(codes, years, get):
    sums = [(weighted(get(year), codes) - len(codes)) * weight([int(year)])[0] for year in years]
    return len(codes) + float(sum(sums))


def with_pandas(*options):
    import pandas as pd

    how = {"engine": "c"} if options else {}
    hourly = lambda: pd.read_csv(f"{folder}/hourly.csv", dtype={"station_code": str}, **how)
    if task == "read":
        return measure("read 1 M x 8", hourly, lambda t: of_hourly(lambda c: t[c].to_numpy()))
    codes = {"code": str}
    records = pd.read_csv(f"{folder}/records.csv", dtype=codes)
    towns = pd.read_csv(f"{folder}/municipalities.csv", dtype=codes)
    owners = pd.read_csv(f"{folder}/owners.csv")
    measure("group-sum, text key", lambda: records.groupby("code", as_index=False)["rain_mm"].sum(),
            lambda t: weighted(t["rain_mm"], t["code"]))
    measure("group-sum, two keys", lambda: records.groupby(["code", "year"], as_index=False)["rain_mm"].sum(),
            lambda t: weighted(t["rain_mm"], t["code"], t["year"]))
    measure("join 1,741 rows, text key", lambda: records.merge(towns, on="code", how="left"),
            lambda t: weighted(t["area_km2"], t["id"]))
    measure("join 1 M rows, number key", lambda: records.merge(owners, on="id"),
            lambda t: weighted(t["grade"], t["id"]) + weighted(t["flow"], t["id"]))
    measure("sort by a decimal", lambda: records.sort_values("flow", kind="stable"), lambda t: in_order(t["flow"]))
    measure("sort by text and number", lambda: records.sort_values(["code", "year"], kind="stable"),
            lambda t: in_order(t["flow"]))
    measure("rolling mean, 24 rows", lambda: records.assign(rolled=records["flow"].rolling(24).mean()),
            lambda t: in_order(t["rolled"]))
    measure("rolling sum, 24 rows, gaps", lambda: records.assign(rolled=records["rain_mm"].rolling(24).sum()),
            lambda t: in_order(t["rolled"]))
    measure("filter by a number", lambda: records[records["flow"] >= 600],
            lambda t: weighted(t["flow"], t["id"]) + weighted(t["year"], t["id"]))
    measure("distinct, two keys", lambda: records.drop_duplicates(["code", "year"]),
            lambda t: weighted(t["id"], t["code"], t["year"]))
    measure("quantiles by group", lambda: records.groupby("code")["flow"].quantile([0.5, 0.9]).reset_index(),
            lambda t: weighted(t["flow"], t["code"]))
    measure("pivot, sums",
            lambda: records.pivot_table(index="code", columns="year", values="rain_mm", aggfunc="sum"),
            lambda t: of_pivot(t.index, t.columns, lambda y: t[y]))


def with_polars():
    import polars as pl

    hourly = lambda: pl.read_csv(f"{folder}/hourly.csv", schema_overrides={"station_code": pl.String})
    if task == "read":
        return measure("read 1 M x 8", hourly, lambda t: of_hourly(lambda c: t[c].to_numpy()))
    codes = {"code": pl.String}
    records = pl.read_csv(f"{folder}/records.csv", schema_overrides=codes)
    towns = pl.read_csv(f"{folder}/municipalities.csv", schema_overrides=codes)
    owners = pl.read_csv(f"{folder}/owners.csv")
    rain, flow = pl.col("rain_mm"), pl.col("flow")
    measure("group-sum, text key", lambda: records.group_by("code").agg(rain.sum()),
            lambda t: weighted(t["rain_mm"], t["code"]))
    measure("group-sum, two keys", lambda: records.group_by("code", "year").agg(rain.sum()),
            lambda t: weighted(t["rain_mm"], t["code"], t["year"]))
    measure("join 1,741 rows, text key", lambda: records.join(towns, on="code", how="left", maintain_order="left"),
            lambda t: weighted(t["area_km2"], t["id"]))
    measure("join 1 M rows, number key", lambda: records.join(owners, on="id", maintain_order="left"),
            lambda t: weighted(t["grade"], t["id"]) + weighted(t["flow"], t["id"]))
    measure("sort by a decimal", lambda: records.sort("flow", maintain_order=True), lambda t: in_order(t["flow"]))
    measure("sort by text and number", lambda: records.sort("code", "year", maintain_order=True),
            lambda t: in_order(t["flow"]))
    measure("rolling mean, 24 rows", lambda: records.with_columns(rolled=flow.rolling_mean(24)),
            lambda t: in_order(t["rolled"]))
    measure("rolling sum, 24 rows, gaps", lambda: records.with_columns(rolled=rain.rolling_sum(24)),
            lambda t: in_order(t["rolled"]))
    measure("filter by a number", lambda: records.filter(flow >= 600),
            lambda t: weighted(t["flow"], t["id"]) + weighted(t["year"], t["id"]))
    measure("distinct, two keys", lambda: records.unique(["code", "year"], keep="first", maintain_order=True),
            lambda t: weighted(t["id"], t["code"], t["year"]))
    measure("quantiles by group",
            lambda: records.group_by("code").agg(
                low=flow.quantile(0.5, "linear"), high=flow.quantile(0.9, "linear")),
            lambda t: weighted(t["low"], t["code"]) + weighted(t["high"], t["code"]))
    measure("pivot, sums",
            lambda: records.pivot("year", index="code", values="rain_mm", aggregate_function="sum"),
            lambda t: of_pivot(t["code"], [c for c in t.columns if c != "code"], lambda y: t[y]))


def with_duckdb():
    import duckdb

    db = duckdb.connect()

    def result(query):
        db.execute(f"create or replace temp table result as {query}")

    def get(column, order=""):
        return db.execute(f"select {column} from result {order}").fetchnumpy()[column]

    def filled(column, order=""):
        values = get(column, order)
        return np.ma.filled(values.astype(np.float64), np.nan) if np.ma.isMaskedArray(values) else values

    reading = lambda name, types: f"select * from read_csv('{folder}/{name}.csv', types={types})"
    if task == "read":
        return measure("read 1 M x 8", lambda: result(reading("hourly", "{'station_code': 'VARCHAR'}")),
                       lambda t: of_hourly(filled))
    codes = "{'code': 'VARCHAR'}"
    db.execute(f"create table records as {reading('records', codes)}")
    db.execute(f"create table towns as {reading('municipalities', codes)}")
    db.execute(f"create table owners as select * from read_csv('{folder}/owners.csv')")
    window = "over (order by id rows 23 preceding)"

    def ask(name, query, checksum):
        measure(name, lambda: result(query), lambda t: checksum())

    ask("group-sum, text key", "select code, sum(rain_mm) as rain from records group by code",
        lambda: weighted(filled("rain"), get("code")))
    ask("group-sum, two keys", "select code, year, sum(rain_mm) as rain from records group by code, year",
        lambda: weighted(filled("rain"), get("code"), get("year")))
    ask("join 1,741 rows, text key", "select records.*, name, area_km2 from records left join towns using (code)",
        lambda: weighted(filled("area_km2"), get("id")))
    ask("join 1 M rows, number key", "select records.*, grade from records join owners using (id)",
        lambda: weighted(filled("grade"), get("id")) + weighted(filled("flow"), get("id")))
    ask("sort by a decimal", "select * from records order by flow, id", lambda: in_order(filled("flow")))
    ask("sort by text and number", "select * from records order by code, year, id", lambda: in_order(filled("flow")))
    ask("rolling mean, 24 rows",
        f"select *, case when count(flow) {window} = 24 then avg(flow) {window} end as rolled from records",
        lambda: in_order(filled("rolled", "order by id")))
    ask("rolling sum, 24 rows, gaps",
        f"select *, case when count(rain_mm) {window} = 24 then sum(rain_mm) {window} end as rolled from records",
        lambda: in_order(filled("rolled", "order by id")))
    ask("filter by a number", "select * from records where flow >= 600",
        lambda: weighted(filled("flow"), get("id")) + weighted(filled("year"), get("id")))
    ask("distinct, two keys",
        "select min(id) as id, code, year, arg_min(rain_mm, id) as rain_mm, arg_min(flow, id) as flow"
        " from records group by code, year",
        lambda: weighted(filled("id"), get("code"), get("year")))
    ask("quantiles by group",
        "select code, unnest(quantile_cont(flow, [0.5, 0.9])) as flow from records group by code",
        lambda: weighted(filled("flow"), get("code")))
    years = list(range(1976, 2026))
    ask("pivot, sums", "pivot records on year using sum(rain_mm) group by code",
        lambda: of_pivot(get("code"), years, lambda y: np.ma.filled(
            db.execute(f'select "{y}" as y from result').fetchnumpy()["y"], np.nan)))


{"pandas": with_pandas, "pandas-c": lambda: with_pandas("c"), "polars": with_polars, "duckdb": with_duckdb}[engine]()
# Not ru_maxrss: Linux hands that of the process that started this one down to it.
with open("/proc/self/status", encoding="ascii") as status:
    peak_kb = next(line.split()[1] for line in status if line.startswith("VmHWM:"))
print("memory", int(peak_kb) * 1024 / 1e6, sep="\t")
