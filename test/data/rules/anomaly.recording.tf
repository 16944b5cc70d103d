resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-4dc0ba226d257780"
    name = "Checkout traffic is unusual: foresight_score"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-adf0f37aa41a3736"
    }

    data {
      ref_id         = "A"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "anomalyScore"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "last"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    record {
      metric                = "foresight_score"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-01ecacb6719fda7b"
    name = "Checkout traffic is unusual: foresight_forecast"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-adf0f37aa41a3736"
    }

    data {
      ref_id         = "A"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "forecast"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "last"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    record {
      metric                = "foresight_forecast"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-cd8b1ca85021e7b7"
    name = "Checkout traffic is unusual: foresight_lower"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-adf0f37aa41a3736"
    }

    data {
      ref_id         = "A"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "lower"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "last"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    record {
      metric                = "foresight_lower"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-cf46c69deb5c1136"
    name = "Checkout traffic is unusual: foresight_upper"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-adf0f37aa41a3736"
    }

    data {
      ref_id         = "A"
      query_type     = "anomalies"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "anomalies"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total{job=\"checkout\",code!~\"5..\"}[5m]))"
          "range" = true
        }
        "training" = "28d"
        "step"     = "5m"
        "seasonality" = [
          "1d",
          "1w",
        ]
        "falseAlarmsPerWeek" = 0.25
        "output"             = "upper"
      })

      relative_time_range {
        from = 3600
        to   = 0
      }
    }

    data {
      ref_id         = "B"
      query_type     = ""
      datasource_uid = "__expr__"
      model = jsonencode({
        "refId" = "B"
        "datasource" = {
          "type" = "__expr__"
          "uid"  = "__expr__"
        }
        "type"       = "reduce"
        "expression" = "A"
        "reducer"    = "last"
        "settings" = {
          "mode" = "dropNN"
        }
      })

      relative_time_range {
        from = 0
        to   = 0
      }
    }

    record {
      metric                = "foresight_upper"
      from                  = "B"
      target_datasource_uid = "prometheus"
    }
  }
}
