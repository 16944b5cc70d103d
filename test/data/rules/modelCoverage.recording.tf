resource "grafana_folder" "foresight_shop_46dc5e" {
  uid   = "shop"
  title = "Shop"
}

resource "grafana_rule_group" "foresight_recorded_790487" {
  name             = "recorded"
  folder_uid       = grafana_folder.foresight_shop_46dc5e.uid
  interval_seconds = 300

  rule {
    uid  = "foresight-1ed2c3bcfc34f069"
    name = "Forecasts of requests are no longer calibrated: foresight_model_coverage"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-7af0539f7f870339"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "coverage"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_coverage"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-c788df847bc7e645"
    name = "Forecasts of requests are no longer calibrated: foresight_model_mase"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-7af0539f7f870339"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "mase"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_mase"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-49a4ddbeeb220330"
    name = "Forecasts of requests are no longer calibrated: foresight_model_quantile_loss"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-7af0539f7f870339"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "weightedQuantileLoss"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_quantile_loss"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-b07093ed0003a2a9"
    name = "Forecasts of requests are no longer calibrated: foresight_model_false_alarms"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-7af0539f7f870339"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "falseAlarms"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_false_alarms"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }

  rule {
    uid  = "foresight-2d97db4b83e8a5e2"
    name = "Forecasts of requests are no longer calibrated: foresight_model_drift"
    labels = {
      "team"           = "checkout"
      "foresight_rule" = "foresight-7af0539f7f870339"
    }

    data {
      ref_id         = "A"
      query_type     = "modelQuality"
      datasource_uid = "foresight"
      model = jsonencode({
        "refId" = "A"
        "datasource" = {
          "type" = "foresight-predict-datasource"
          "uid"  = "foresight"
        }
        "version"   = 1
        "engine"    = 1
        "queryType" = "modelQuality"
        "source" = {
          "uid" = "prometheus"
        }
        "query" = {
          "refId" = "A"
          "expr"  = "sum(rate(http_requests_total[5m]))"
          "range" = true
        }
        "training" = "14d"
        "step"     = "10m"
        "output"   = "drift"
      })

      relative_time_range {
        from = 86400
        to   = 0
      }
    }

    record {
      metric                = "foresight_model_drift"
      from                  = "A"
      target_datasource_uid = "prometheus"
    }
  }
}
